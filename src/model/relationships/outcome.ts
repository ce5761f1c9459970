import { type EnumValue, enumType } from '../record/enumType.ts'
import { Own } from '../record/own.ts'
import { Relationship, RelationshipRecord } from './relationship.ts'

export type OutcomeKind = EnumValue<typeof OutcomeKind>
export const OutcomeKind = enumType('OutcomeKind', 'The kind of outcome.', {
  ESTABLISHED: 'It was founded.',
  ADOPTED: 'It was adopted.',
  CREATED: 'It was created.',
  PRESENTED: 'It was presented.',
  UPDATED: 'It was updated.',
  SUPPORTED: 'Its creation was supported.',
})

@Relationship({
  type: 'PRODUCED',
  description: 'An outcome of an event, project, institution or country.',
  from: () => ({
    as: 'producer',
    description: 'The entity that produced it.',
    kinds: { Event: 'outcomes', Project: 'outcomes', Institution: 'outcomes', Country: 'outcomes' },
    list: 'Its outcomes, newest first.',
  }),
  to: () => ({
    as: 'product',
    description: 'The product.',
    kinds: { Instrument: 'producedBy', Framework: 'producedBy', Institution: 'producedBy' },
    list: 'What produced it, newest first.',
  }),
})
export class Outcome extends RelationshipRecord {
  @Own(() => OutcomeKind, 'The kind of outcome.', { identity: true })
  readonly outcomeKind!: OutcomeKind
}
