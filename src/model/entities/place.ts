import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Entity, Kind } from './entity.ts'

export type PlaceKind = EnumValue<typeof PlaceKind>
export const PlaceKind = enumType('PlaceKind', 'What sort of place it is.', {
  REGION: 'A region of the world.',
  SUBREGION: 'A part of a region.',
  CITY: 'A city or town.',
  VENUE: 'A building or site.',
})

@Kind({
  one: 'place',
  many: 'places',
  description: 'A region, a city or a venue; countries are a kind of their own.',
})
export class Place extends Entity {
  @Own(() => PlaceKind, 'What sort of place it is.', { required: true })
  readonly placeKind!: PlaceKind

  @Own(() => String, 'The scheme of its code, such as UN_M49; AS_WRITTEN for a region that only a source delimits.')
  readonly codeScheme!: string | null

  @Own(() => String, 'Its code in that scheme.')
  readonly code!: string | null
}
