import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type ContributionRole = EnumValue<typeof ContributionRole>
export const ContributionRole = enumType('ContributionRole', 'In which role somebody contributes.', {
  IMPLEMENTER: 'Carries it out.',
  FUNDER: 'Pays for it.',
  PARTNER: 'Is a partner in it.',
  CONTRIBUTOR: 'Contributes, no more said.',
})

@Relationship({
  type: 'CONTRIBUTES_TO',
  description: 'Somebody contributes to a project or framework.',
  from: () => ({
    as: 'contributor',
    description: 'Who contributes.',
    kinds: { Institution: 'contributions', Country: 'contributions', Project: 'contributesTo' },
    list: 'The projects and frameworks it contributes to, newest first.',
  }),
  to: () => ({
    as: 'target',
    description: 'What it contributes to.',
    kinds: { Project: 'contributions', Framework: 'contributions' },
    list: 'Who contributes to it, newest first.',
  }),
})
export class Contribution extends RelationshipRecord {
  @Own(() => ContributionRole, 'In which role it contributes.', { identity: true })
  readonly contributionRole!: ContributionRole
}
