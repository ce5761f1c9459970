import type { FedChangeFragment } from './operations.ts'
import { type ExternalId, removeRecord, saveEntity, saveRelationship } from './records.ts'
import type { Store } from './store.ts'

type Part = Pick<FedChangeFragment, 'op' | 'recordId' | 'kind' | 'type' | 'after'>

/** The properties under which relationships of the eleven types have what we call their label. */
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
 * Brings the store past a change. A merge is one change whose parts are what moved, and the entity that went: after it
 * the survivor says itself from which ids it is reached. To do the same twice does no harm.
 */
export function applyChange(store: Store, change: FedChangeFragment, generation: number): void {
  for (const part of [change, ...change.parts]) applyPart(store, part, generation)
}

function applyPart(store: Store, { recordId, kind, type, after }: Part, generation: number): void {
  const record = after === null ? null : (JSON.parse(after) as Logged)
  if (record === null) removeRecord(store, recordId)
  else if (kind !== null) saveEntity(store, entityFrom(record, kind), generation)
  else saveRelationship(store, relationshipFrom(record, String(type)), generation)
}

/** A record as the feed has it: what it does not say is absent. */
type Logged = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number }

const entityFrom = (record: Logged, kind: string) => ({
  id: record.id,
  kind,
  name: String(record.name),
  description: textIn(record.description),
  bare: record.bare === true,
  version: record.version,
  externalIds: externalIdsIn(record),
  redirectedFrom: (record.redirectedFrom ?? []) as string[],
})

const relationshipFrom = (record: Logged, type: string) => ({
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

/** An external id is one text in the feed; a scheme has no colon, so the first one parts it from the value. */
const externalIdsIn = ({ externalIds }: Logged): ExternalId[] =>
  ((externalIds ?? []) as string[]).map((text) => {
    const colon = text.indexOf(':')
    return { scheme: text.slice(0, colon), value: text.slice(colon + 1) }
  })
