import { Entity } from '../entities/entity.ts'
import { choices } from '../record/choices.ts'
import { choice, required, text } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const CooperationKind = choices('CooperationKind', 'In which way two work together.', {
  PARTNER: 'They are partners.',
  SUPPORTS: 'The first supports the second.',
  COOPERATES: 'They cooperate.',
  INTENDS_TO_COOPERATE: 'They said that they would.',
  HOSTS_PEOPLE_FROM: 'The first hosts people from the second.',
})

export const cooperation = relationship({
  type: 'COOPERATES_WITH',
  name: 'Cooperation',
  description: 'Two institutions or countries work together. It is listed from both of them alike.',
  from: {
    as: 'partner',
    description: 'The partner that the source names first.',
    type: Entity,
    fields: { Institution: 'cooperations', Country: 'cooperations' },
    lists: 'Those it works together with, newest first.',
  },
  to: {
    as: 'counterpart',
    description: 'The partner that the source names second.',
    type: Entity,
    fields: { Institution: 'cooperations', Country: 'cooperations' },
    lists: 'Those it works together with, newest first.',
  },
  own: {
    cooperationKind: required(choice(CooperationKind, 'In which way they work together.')),
    quantity: text('How much or how many, in the words of the source.'),
  },
  toldApartBy: 'cooperationKind',
})
