import { Entity } from '../entities/entity.ts'
import { relationship } from './relationship.ts'

export const parthood = relationship({
  type: 'PART_OF',
  name: 'Parthood',
  description:
    'One thing is a part of another of its sort: an office of an institution, a panel of a conference, a project of a programme, a topic of a framework.',
  from: {
    as: 'part',
    description: 'The part.',
    type: Entity,
    fields: { Institution: 'wholes', Event: 'wholes', Project: 'wholes', Topic: 'wholes' },
    lists: 'What it is a part of, newest first.',
  },
  to: {
    as: 'whole',
    description: 'The whole.',
    type: Entity,
    fields: {
      Institution: 'parts',
      Country: 'parts',
      Event: 'parts',
      Project: 'parts',
      Framework: 'parts',
      Topic: 'parts',
    },
    lists: 'Its parts, newest first.',
  },
  pairs: {
    Institution: ['Institution', 'Country'],
    Event: ['Event', 'Project'],
    Project: ['Project', 'Framework'],
    Topic: ['Framework', 'Topic'],
  },
})
