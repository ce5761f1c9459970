import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type DerivationKind = EnumValue<typeof DerivationKind>
export const DerivationKind = enumType('DerivationKind', 'In which way one goes back to another.', {
  BASED_ON: 'It is based on it.',
  IMPLEMENTS: 'It implements it.',
  SUCCEEDS: 'It came after it, in its place.',
  AMENDS: 'It amends it.',
})

@Relationship({
  type: 'DERIVES_FROM',
  description: 'A framework, instrument or institution goes back to another.',
  from: () => ({
    as: 'derivative',
    description: 'What goes back to the other.',
    kinds: { Framework: 'derivations', Instrument: 'derivations', Institution: 'derivations' },
    list: 'What it goes back to, newest first.',
  }),
  to: () => ({
    as: 'origin',
    description: 'What it goes back to.',
    kinds: { Framework: 'derivatives', Instrument: 'derivatives', Institution: 'derivatives' },
    list: 'What goes back to it, newest first.',
  }),
})
export class Derivation extends RelationshipRecord {
  @Own(() => DerivationKind, 'In which way it goes back to it.', { identity: true })
  readonly derivationKind!: DerivationKind
}
