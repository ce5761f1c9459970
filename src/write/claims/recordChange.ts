import type { Change } from '../changes/appendChanges.ts'
import type { RecordHeader } from './claimOperation.ts'
import { type RecordState, snapshotOf } from './recordState.ts'

/** A record before and after a write: `before` is null for a new record, `after` for a deleted one. */
export interface RecordChange {
  readonly id: string
  readonly header: RecordHeader
  readonly before: RecordState | null
  readonly after: RecordState | null
}

/** A change that creates or updates its record. */
export interface SavedChange extends RecordChange {
  readonly after: RecordState
}

export const isCreation = (change: RecordChange): change is SavedChange =>
  change.before === null && change.after !== null

export const isUpdate = (change: RecordChange): change is SavedChange => change.before !== null && change.after !== null

/** The change log entries of these changes. */
export const changesOf = (changes: readonly RecordChange[]): Change[] =>
  changes.map(({ id, header, before, after }) => ({
    op: before === null ? 'CREATE' : after === null ? 'DELETE' : 'UPDATE',
    recordId: id,
    kind: 'entity' in header ? header.entity.kind : null,
    type: 'relationship' in header ? header.relationship.type : null,
    fromId: 'relationship' in header ? header.fromId : null,
    toId: 'relationship' in header ? header.toId : null,
    before: before && snapshotOf(before),
    after: after && snapshotOf(after),
  }))
