import { choices } from '../record/choices.ts'
import { choice, required, text } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const PlaceKind = choices('PlaceKind', 'What sort of place it is.', {
  REGION: 'A region of the world.',
  SUBREGION: 'A part of a region.',
  CITY: 'A city or town.',
  VENUE: 'A building or site.',
})

export const place = entity({
  kind: 'PLACE',
  name: 'Place',
  one: 'place',
  many: 'places',
  description: 'A region, a city or a venue; countries are a kind of their own.',
  own: {
    placeKind: required(choice(PlaceKind, 'What sort of place it is.')),
    codeScheme: text('The scheme of its code, such as UN_M49; AS_WRITTEN for a region that only a source delimits.'),
    code: text('Its code in that scheme.'),
  },
})
