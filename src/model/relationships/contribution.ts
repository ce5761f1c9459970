import { Entity } from '../entities/entity.ts'
import { choices } from '../record/choices.ts'
import { choice, required } from '../record/ownField.ts'
import { relationship } from './relationship.ts'

export const ContributionRole = choices('ContributionRole', 'In which role somebody contributes.', {
  IMPLEMENTER: 'Carries it out.',
  FUNDER: 'Pays for it.',
  PARTNER: 'Is a partner in it.',
  CONTRIBUTOR: 'Contributes, no more said.',
})

export const contribution = relationship({
  type: 'CONTRIBUTES_TO',
  name: 'Contribution',
  description: 'Somebody contributes to a project or framework.',
  from: {
    as: 'contributor',
    description: 'Who contributes.',
    type: Entity,
    fields: { Institution: 'contributions', Country: 'contributions', Project: 'contributesTo' },
    lists: 'The projects and frameworks it contributes to, newest first.',
  },
  to: {
    as: 'target',
    description: 'What it contributes to.',
    type: Entity,
    fields: { Project: 'contributions', Framework: 'contributions' },
    lists: 'Who contributes to it, newest first.',
  },
  own: {
    contributionRole: required(choice(ContributionRole, 'In which role it contributes.')),
  },
  toldApartBy: 'contributionRole',
})
