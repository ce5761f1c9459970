import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Entity, Kind } from './entity.ts'

export type PlaceKind = EnumValue<typeof PlaceKind>
export const PlaceKind = enumType('PlaceKind', 'The kind of a place.', {
  REGION: 'A region of the world.',
  SUBREGION: 'A part of a region.',
  CITY: 'A city or town.',
  VENUE: 'A building or site.',
})

@Kind({
  one: 'place',
  many: 'places',
  description: 'A region, a city or a venue. Countries are a separate kind.',
})
export class Place extends Entity {
  @Own(() => PlaceKind, 'The kind of a place.', { required: true })
  readonly placeKind!: PlaceKind

  @Own(
    () => String,
    'The scheme of its code, such as UN_M49; AS_WRITTEN for a region that is defined by a source alone.',
  )
  readonly codeScheme!: string | null

  @Own(() => String, 'Its code in that scheme.')
  readonly code!: string | null
}
