import { Own } from '../record/own.ts'
import { Entity, Kind } from './entity.ts'

@Kind({
  one: 'country',
  many: 'countries',
  description: 'A country or territory with an entry in ISO 3166-1.',
})
export class Country extends Entity {
  @Own(() => String, 'The ISO 3166-1 alpha-2 code.', { required: true })
  readonly iso2!: string

  @Own(() => String, 'The ISO 3166-1 alpha-3 code.', { required: true })
  readonly iso3!: string

  @Own(() => String, 'The UN M49 code, three digits.')
  readonly m49!: string | null
}
