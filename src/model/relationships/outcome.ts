import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type OutcomeKind = EnumValue<typeof OutcomeKind>
export const OutcomeKind = enumType('OutcomeKind', 'How something was brought about.', {
  ESTABLISHED: 'It was founded.',
  ADOPTED: 'It was adopted.',
  CREATED: 'It was made.',
  PRESENTED: 'It was presented.',
  UPDATED: 'It was brought up to date.',
  SUPPORTED: 'Its making was supported.',
})

@Relationship({
  type: 'PRODUCED',
  description: 'An event, project, institution or country brought something about.',
  from: () => ({
    as: 'producer',
    description: 'What brought it about.',
    kinds: { Event: 'outcomes', Project: 'outcomes', Institution: 'outcomes', Country: 'outcomes' },
    list: 'What it brought about, newest first.',
  }),
  to: () => ({
    as: 'product',
    description: 'What came of it.',
    kinds: { Instrument: 'producedBy', Framework: 'producedBy', Institution: 'producedBy' },
    list: 'What brought it about, newest first.',
  }),
})
export class Outcome extends RelationshipRecord {
  @Own(() => OutcomeKind, 'How it was brought about.', { identity: true })
  readonly outcomeKind!: OutcomeKind
}
