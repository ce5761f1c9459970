import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type ContributionRole = EnumValue<typeof ContributionRole>
export const ContributionRole = enumType('ContributionRole', 'The role of a contributor.', {
  IMPLEMENTER: 'Implements it.',
  FUNDER: 'Funds it.',
  PARTNER: 'Is a partner in it.',
  CONTRIBUTOR: 'Contributes in a role that the source does not state.',
})

@Relationship({
  type: 'CONTRIBUTES_TO',
  description: 'A contribution of an institution, country or project to a project or framework.',
  from: () => ({
    as: 'contributor',
    description: 'The contributor.',
    kinds: { Institution: 'contributions', Country: 'contributions', Project: 'contributesTo' },
    list: 'The projects and frameworks it contributes to, newest first.',
  }),
  to: () => ({
    as: 'target',
    description: 'The project or framework to which it contributes.',
    kinds: { Project: 'contributions', Framework: 'contributions' },
    list: 'Its contributors, newest first.',
  }),
})
export class Contribution extends RelationshipRecord {
  @Own(() => ContributionRole, 'The role of the contributor.', { identity: true })
  readonly contributionRole!: ContributionRole
}
