import { Relationship, RelationshipRecord } from './relationship.ts'

@Relationship({
  type: 'PART_OF',
  description:
    'An entity is part of another: an office of an institution, a panel of a conference, a project of a programme, a topic of a framework.',
  from: () => ({
    as: 'part',
    description: 'The part.',
    kinds: { Institution: 'wholes', Event: 'wholes', Project: 'wholes', Topic: 'wholes' },
    list: 'The wholes of which it is part, newest first.',
  }),
  to: () => ({
    as: 'whole',
    description: 'The whole.',
    kinds: {
      Institution: 'parts',
      Country: 'parts',
      Event: 'parts',
      Project: 'parts',
      Framework: 'parts',
      Topic: 'parts',
    },
    list: 'Its parts, newest first.',
  }),
  pairs: {
    Institution: ['Institution', 'Country'],
    Event: ['Event', 'Project'],
    Project: ['Project', 'Framework'],
    Topic: ['Framework', 'Topic'],
  },
})
export class Parthood extends RelationshipRecord {}
