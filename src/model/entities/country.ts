import { required, text } from '../record/ownField.ts'
import { entity } from './entity.ts'

export const country = entity({
  kind: 'COUNTRY',
  name: 'Country',
  one: 'country',
  many: 'countries',
  description: 'An entry of ISO 3166-1, so also a territory.',
  own: {
    iso2: required(text('The ISO 3166-1 alpha-2 code.')),
    iso3: required(text('The ISO 3166-1 alpha-3 code.')),
    m49: text('The UN M49 code, three digits.'),
  },
})
