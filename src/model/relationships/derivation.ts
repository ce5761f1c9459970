import { Entity } from '../entities/entity.ts'
import { choices } from '../record/choices.ts'
import { choice, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const DerivationKind = choices('DerivationKind', 'In which way one goes back to another.', {
  BASED_ON: 'It is based on it.',
  IMPLEMENTS: 'It implements it.',
  SUCCEEDS: 'It came after it, in its place.',
  AMENDS: 'It amends it.',
})

export const derivation = relationship({
  type: 'DERIVES_FROM',
  name: 'Derivation',
  description: 'A framework, instrument or institution goes back to another.',
  from: {
    as: 'derivative',
    description: 'What goes back to the other.',
    type: Entity,
    fields: { Framework: 'derivations', Instrument: 'derivations', Institution: 'derivations' },
    lists: 'What it goes back to, newest first.',
  },
  to: {
    as: 'origin',
    description: 'What it goes back to.',
    type: Entity,
    fields: { Framework: 'derivatives', Instrument: 'derivatives', Institution: 'derivatives' },
    lists: 'What goes back to it, newest first.',
  },
  own: {
    derivationKind: required(choice(DerivationKind, 'In which way it goes back to it.')),
  },
  toldApartBy: 'derivationKind',
})
