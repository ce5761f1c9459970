import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type CooperationKind = EnumValue<typeof CooperationKind>
export const CooperationKind = enumType('CooperationKind', 'The kind of cooperation.', {
  PARTNER: 'They are partners.',
  SUPPORTS: 'The first supports the second.',
  COOPERATES: 'They cooperate.',
  INTENDS_TO_COOPERATE: 'They announced that they would cooperate.',
  HOSTS_PEOPLE_FROM: 'The first hosts people from the second.',
})

@Relationship({
  type: 'COOPERATES_WITH',
  description: 'Cooperation between two institutions or countries. Both list it under the same name.',
  from: () => ({
    as: 'partner',
    description: 'The partner that the source names first.',
    kinds: { Institution: 'cooperations', Country: 'cooperations' },
    list: 'Its cooperation with others, newest first.',
  }),
  to: () => ({
    as: 'counterpart',
    description: 'The partner that the source names second.',
    kinds: { Institution: 'cooperations', Country: 'cooperations' },
    list: 'Its cooperation with others, newest first.',
  }),
})
export class Cooperation extends RelationshipRecord {
  @Own(() => CooperationKind, 'The kind of cooperation.', { identity: true })
  readonly cooperationKind!: CooperationKind

  @Own(() => String, 'A quantity, as the source states it.')
  readonly quantity!: string | null
}
