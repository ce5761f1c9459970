import { Relationship, RelationshipRecord } from './relationship.ts'

@Relationship({
  type: 'LOCATED_IN',
  description: 'Something is or took place somewhere.',
  from: () => ({
    as: 'located',
    description: 'What is there.',
    kinds: { Institution: 'locations', Event: 'locations', Country: 'locations', Place: 'locations' },
    list: 'Where it is or took place, newest first.',
  }),
  to: () => ({
    as: 'place',
    description: 'Where it is.',
    kinds: { Place: 'locatedHere', Country: 'locatedHere', Institution: 'locatedHere' },
    list: 'What is or took place here, newest first.',
  }),
})
export class Location extends RelationshipRecord {}
