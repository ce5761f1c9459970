import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { RecordChange } from './recordChange.ts'

type Properties = Readonly<Record<string, unknown>>

const LINKS_OF_EVENTS = `UNWIND $ids AS id
MATCH (:Event {id: id})-[r]-(:Entity)
WITH DISTINCT r
RETURN r.id AS id, type(r) AS type, properties(r) AS own,
  CASE WHEN endNode(r):Event THEN properties(endNode(r)) END AS to,
  CASE WHEN startNode(r):Event THEN properties(startNode(r)) END AS from`

const rewrite = (type: string): string => `UNWIND $rows AS row
MATCH ()-[r:${type} {id: row.id}]->()
SET r.position = row.position, r.certainFrom = row.certainFrom, r.certainTo = row.certainTo,
    r.possibleFrom = row.possibleFrom, r.possibleTo = row.possibleTo`

/**
 * Recomputes the list position and effective window of the relationships of every event whose dates a write changes. The
 * relationships get no new version and no change log entry.
 */
export async function recomputeDates(tx: Transaction, changes: readonly RecordChange[]): Promise<void> {
  await recomputeDatesAtEvents(
    tx,
    changes.filter(isRedatedEvent).map(({ id }) => id),
  )
}

/** Recomputes the list position and effective window of every relationship of these events. */
export async function recomputeDatesAtEvents(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const links = await tx.run(LINKS_OF_EVENTS, { ids })
  const rows = links.map(({ id, type, own, to, from }) => ({
    id,
    type: String(type),
    ...denormalizedDates(String(id), validityOf(own as Properties), inheritedDates(datesOf(to), datesOf(from))),
  }))
  for (const [type, rowsOfType] of groupBy(rows, (row) => row.type)) tx.enqueue(rewrite(type), { rows: rowsOfType })
}

const datesOf = (event: unknown): EventDates => (event === null ? null : validityOf(event as Properties))

function isRedatedEvent({ header, before, after }: RecordChange): boolean {
  if (before === null || after === null || !('entity' in header) || header.entity.kind !== 'EVENT') return false
  return canonicalJson(validityOf(before.content)) !== canonicalJson(validityOf(after.content))
}
