import type { FedChangeFragment } from './operations.ts'
import { type ExternalId, removeRecord, saveEntity, saveRelationship } from './records.ts'
import type { Store } from './store.ts'

type Part = Pick<FedChangeFragment, 'op' | 'recordId' | 'kind' | 'type' | 'after'>

/** The fields of the relationship types that the store keeps as the label. */
export const LABELS = [
  'title',
  'membershipRole',
  'participationRole',
  'adherenceKind',
  'manner',
  'outcomeKind',
  'contributionRole',
  'cooperationKind',
  'derivationKind',
] as const

/**
 * Applies a change to the store. A merge is one change with parts: the records that moved, and the deletion of the merged
 * entity. The survivor lists the ids that redirect to it. Applying a change twice has the same effect as once.
 */
export function applyChange(store: Store, change: FedChangeFragment, generation: number): void {
  for (const part of [change, ...change.parts]) applyPart(store, part, generation)
}

function applyPart(store: Store, { recordId, kind, type, after }: Part, generation: number): void {
  const record = after === null ? null : (JSON.parse(after) as FeedRecord)
  if (record === null) removeRecord(store, recordId)
  else if (kind !== null) saveEntity(store, entityFrom(record, kind), generation)
  else saveRelationship(store, relationshipFrom(record, String(type)), generation)
}

/** A record in the form of the feed, without fields that have no value. */
type FeedRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number }

const entityFrom = (record: FeedRecord, kind: string) => ({
  id: record.id,
  kind,
  name: String(record.name),
  description: textIn(record.description),
  bare: record.bare === true,
  version: record.version,
  externalIds: externalIdsIn(record),
  redirectedFrom: (record.redirectedFrom ?? []) as string[],
})

const relationshipFrom = (record: FeedRecord, type: string) => ({
  id: record.id,
  type,
  fromId: String(record.fromId),
  toId: String(record.toId),
  label: textIn(LABELS.map((name) => record[name]).find((it) => it !== undefined)),
  began: textIn(record.start),
  ended: textIn(record.end),
  disputed: record.disputed === true,
  version: record.version,
  externalIds: externalIdsIn(record),
})

const textIn = (value: unknown): string | null => (value == null ? null : String(value))

/** External ids are texts `scheme:value` in the feed. A scheme contains no colon. */
const externalIdsIn = ({ externalIds }: FeedRecord): ExternalId[] =>
  ((externalIds ?? []) as string[]).map((text) => {
    const colon = text.indexOf(':')
    return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
  })
