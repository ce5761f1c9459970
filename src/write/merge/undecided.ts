import { groupBy } from '../../lib/collections/groupBy.ts'
import { relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { readSome } from './links.ts'

/** How many undecided relationships are listed; the count says if there are more. */
export const MOST_LISTED = 500

const SINCE = `CALL () {
  MATCH (c:Change) WHERE c.fromId = $id AND c.sequence > $sequence RETURN c
  UNION
  MATCH (c:Change) WHERE c.toId = $id AND c.sequence > $sequence RETURN c
}
WITH c WHERE c.op = 'CREATE'
RETURN c.recordId AS id, c.type AS type
ORDER BY c.sequence`

/** The relationships that were recorded on an entity after a change, and that are still there. */
export async function recordedSince(tx: Transaction, id: string, sequence: number): Promise<readonly string[]> {
  const rows = await tx.run(SINCE, { id, sequence })
  const made = groupBy(
    rows.filter(({ type }) => relationshipKinds.has(String(type))),
    ({ type }) => String(type),
  )
  const ids = new Map([...made].map(([type, some]) => [type, some.map((row) => String(row.id))]))
  const links = await readSome(tx, ids)
  const there = new Set(
    links.filter(({ found }) => [found.fromId, found.toId].includes(id)).map(({ found }) => found.state.id),
  )
  return [...new Set(rows.map((row) => String(row.id)))].filter((it) => there.has(it))
}
