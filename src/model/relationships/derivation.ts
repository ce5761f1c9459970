import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type DerivationKind = EnumValue<typeof DerivationKind>
export const DerivationKind = enumType('DerivationKind', 'The kind of derivation.', {
  BASED_ON: 'It is based on it.',
  IMPLEMENTS: 'It implements it.',
  SUCCEEDS: 'It replaces its predecessor.',
  AMENDS: 'It amends it.',
})

@Relationship({
  type: 'DERIVES_FROM',
  description: 'A framework, instrument or institution derives from another.',
  from: () => ({
    as: 'derivative',
    description: 'The entity that derives from the origin.',
    kinds: { Framework: 'derivations', Instrument: 'derivations', Institution: 'derivations' },
    list: 'What it derives from, newest first.',
  }),
  to: () => ({
    as: 'origin',
    description: 'The entity from which it derives.',
    kinds: { Framework: 'derivatives', Instrument: 'derivatives', Institution: 'derivatives' },
    list: 'What derives from it, newest first.',
  }),
})
export class Derivation extends RelationshipRecord {
  @Own(() => DerivationKind, 'The kind of derivation.', { identity: true })
  readonly derivationKind!: DerivationKind
}
