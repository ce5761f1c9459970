import { Relationship, RelationshipRecord } from './relationship.ts'

@Relationship({
  type: 'LOCATED_IN',
  description: 'The place, country or institution in which an entity is located or an event took place.',
  from: () => ({
    as: 'located',
    description: 'The located entity.',
    kinds: { Institution: 'locations', Event: 'locations', Country: 'locations', Place: 'locations' },
    list: 'Where it is located or took place, newest first.',
  }),
  to: () => ({
    as: 'place',
    description: 'The place, country or institution.',
    kinds: { Place: 'locatedHere', Country: 'locatedHere', Institution: 'locatedHere' },
    list: 'What is located or took place here, newest first.',
  }),
})
export class Location extends RelationshipRecord {}
