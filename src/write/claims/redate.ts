import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import type { NextRecord } from './save.ts'

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
 * Rewrites the place in lists and the window of every relationship at an event whose dates have moved. It is no
 * change of the relationships: they keep their version, and the log says nothing of them.
 */
export async function redate(tx: Transaction, next: readonly NextRecord[]): Promise<void> {
  await redateLinksOf(
    tx,
    next.filter(isMovedEvent).map(({ id }) => id),
  )
}

/** The same for every relationship at some events. */
export async function redateLinksOf(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const links = await tx.run(LINKS_OF_EVENTS, { ids })
  const rows = links.map(({ id, type, own, to, from }) => ({
    id,
    type: String(type),
    ...denormalizedDates(String(id), validityOf(own as Properties), inheritedDates(datesOf(to), datesOf(from))),
  }))
  for (const [type, moved] of groupBy(rows, (row) => row.type)) tx.enqueue(rewrite(type), { rows: moved })
}

const datesOf = (event: unknown): EventDates => (event === null ? null : validityOf(event as Properties))

function isMovedEvent({ head, before, after }: NextRecord): boolean {
  if (before === null || after === null || !('entity' in head) || head.entity.kind !== 'EVENT') return false
  return canonicalJson(validityOf(before.content)) !== canonicalJson(validityOf(after.content))
}
