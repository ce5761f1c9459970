import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type CooperationKind = EnumValue<typeof CooperationKind>
export const CooperationKind = enumType('CooperationKind', 'In which way two work together.', {
  PARTNER: 'They are partners.',
  SUPPORTS: 'The first supports the second.',
  COOPERATES: 'They cooperate.',
  INTENDS_TO_COOPERATE: 'They said that they would.',
  HOSTS_PEOPLE_FROM: 'The first hosts people from the second.',
})

@Relationship({
  type: 'COOPERATES_WITH',
  description: 'Two institutions or countries work together. It is listed from both of them alike.',
  from: () => ({
    as: 'partner',
    description: 'The partner that the source names first.',
    kinds: { Institution: 'cooperations', Country: 'cooperations' },
    list: 'Those it works together with, newest first.',
  }),
  to: () => ({
    as: 'counterpart',
    description: 'The partner that the source names second.',
    kinds: { Institution: 'cooperations', Country: 'cooperations' },
    list: 'Those it works together with, newest first.',
  }),
})
export class Cooperation extends RelationshipRecord {
  @Own(() => CooperationKind, 'In which way they work together.', { identity: true })
  readonly cooperationKind!: CooperationKind

  @Own(() => String, 'How much or how many, in the words of the source.')
  readonly quantity!: string | null
}
