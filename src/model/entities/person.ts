import { Entity, Kind } from './entity.ts'

@Kind({
  one: 'person',
  many: 'people',
  description: 'A person who holds or held a public office, or took part in public events.',
})
export class Person extends Entity {}
