import { entity } from './entity.ts'

export const person = entity({
  kind: 'PERSON',
  name: 'Person',
  one: 'person',
  many: 'people',
  description: 'A person who holds or held a public office, or took part in public events.',
  own: {},
})
