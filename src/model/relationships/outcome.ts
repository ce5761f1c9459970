import { Entity } from '../entities/entity.ts'
import { choices } from '../record/choices.ts'
import { choice, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const OutcomeKind = choices('OutcomeKind', 'How something was brought about.', {
  ESTABLISHED: 'It was founded.',
  ADOPTED: 'It was adopted.',
  CREATED: 'It was made.',
  PRESENTED: 'It was presented.',
  UPDATED: 'It was brought up to date.',
  SUPPORTED: 'Its making was supported.',
})

export const outcome = relationship({
  type: 'PRODUCED',
  name: 'Outcome',
  description: 'An event, project, institution or country brought something about.',
  from: {
    as: 'producer',
    description: 'What brought it about.',
    type: Entity,
    fields: { Event: 'outcomes', Project: 'outcomes', Institution: 'outcomes', Country: 'outcomes' },
    lists: 'What it brought about, newest first.',
  },
  to: {
    as: 'product',
    description: 'What came of it.',
    type: Entity,
    fields: { Instrument: 'producedBy', Framework: 'producedBy', Institution: 'producedBy' },
    lists: 'What brought it about, newest first.',
  },
  own: {
    outcomeKind: required(choice(OutcomeKind, 'How it was brought about.')),
  },
  toldApartBy: 'outcomeKind',
})
