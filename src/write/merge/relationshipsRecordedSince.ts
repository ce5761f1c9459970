import { groupBy } from '../../lib/collections/groupBy.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { readLinksById } from './links.ts'

/** The maximum number of undecided relationships that unmergeEntities lists; it returns the total number beside them. */
export const MAX_LISTED = 500

const CREATED_SINCE = `CALL () {
  MATCH (c:Change) WHERE c.fromId = $id AND c.sequence > $sequence RETURN c
  UNION
  MATCH (c:Change) WHERE c.toId = $id AND c.sequence > $sequence RETURN c
}
WITH c WHERE c.op = 'CREATE'
RETURN c.recordId AS id, c.type AS type
ORDER BY c.sequence`

/** The ids of the relationships of an entity that were created after a sequence number of the log and still exist. */
export async function relationshipsRecordedSince(
  tx: Transaction,
  id: string,
  sequence: number,
): Promise<readonly string[]> {
  const rows = await tx.run(CREATED_SINCE, { id, sequence })
  const byType = groupBy(
    rows.filter(({ type }) => relationshipTypes.has(String(type))),
    ({ type }) => String(type),
  )
  const ids = new Map([...byType].map(([type, group]) => [type, group.map((row) => String(row.id))]))
  const links = await readLinksById(tx, ids)
  const existing = new Set(
    links
      .filter(({ relationship }) => [relationship.fromId, relationship.toId].includes(id))
      .map(({ relationship }) => relationship.state.id),
  )
  return [...new Set(rows.map((row) => String(row.id)))].filter((relationshipId) => existing.has(relationshipId))
}
