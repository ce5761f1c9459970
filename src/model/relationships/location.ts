import { Entity } from '../entities/entity.ts'
import { relationship } from './relationship.ts'

export const location = relationship({
  type: 'LOCATED_IN',
  name: 'Location',
  description: 'Something is or took place somewhere.',
  from: {
    as: 'located',
    description: 'What is there.',
    type: Entity,
    fields: { Institution: 'locations', Event: 'locations', Country: 'locations', Place: 'locations' },
    lists: 'Where it is or took place, newest first.',
  },
  to: {
    as: 'place',
    description: 'Where it is.',
    type: Entity,
    fields: { Place: 'locatedHere', Country: 'locatedHere', Institution: 'locatedHere' },
    lists: 'What is or took place here, newest first.',
  },
})
