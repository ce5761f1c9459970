import type { Graph } from '../../neo4j/graph/graph.ts'

/** What trimming did. */
export interface Trimmed {
  /** How many changes it took away. */
  readonly changes: number
  /** The place from which the feed can still be read. */
  readonly trimmedTo: number
}

const BATCH = 5_000

// From the oldest on, since changes are dated in the order of their numbers. A property that comes and goes takes the
// lock, so that of two runs at once none puts the mark back. To set one to itself would not do: its value is read before
// the wait for the lock, and a number that a writer took meanwhile would be given out twice.
const RAISE = `MATCH (feed:Feed {id: 'feed'})
SET feed.locked = true
REMOVE feed.locked
WITH feed, coalesce(feed.trimmedTo, 0) AS mark
CALL (mark) {
  MATCH (c:Change)
  WHERE c.sequence > mark AND c.sequence <= mark + $batch AND c.at < $before
  RETURN max(c.sequence) AS next, max(c.at) AS nextAt
}
SET feed.trimmedTo = coalesce(next, feed.trimmedTo), feed.trimmedAt = coalesce(nextAt, feed.trimmedAt)
RETURN next IS NOT NULL AS raised, coalesce(feed.trimmedTo, 0) AS trimmedTo`

const DELETE_CHANGES = `MATCH (feed:Feed {id: 'feed'})
MATCH (c:Change)
WHERE c.sequence <= feed.trimmedTo
WITH c LIMIT $batch
DELETE c
RETURN count(*) AS deleted`

const DELETE_PARTS = `MATCH (feed:Feed {id: 'feed'})
MATCH (p:ChangePart)
WHERE p.sequence <= feed.trimmedTo
WITH p LIMIT $batch
DELETE p
RETURN count(*) AS deleted`

/**
 * Takes the changes before an instant out of the log, in batches. The mark is raised in a transaction of its own before
 * what lies below it goes: so whoever reads on from below the mark is refused and skips nothing. A run that was cut off
 * is finished by the next.
 * @param before an RFC 3339 instant in UTC.
 */
export async function trimLog(graph: Pick<Graph, 'write'>, before: string): Promise<Trimmed> {
  for (let changes = 0; ; ) {
    await deleteAll(graph, DELETE_PARTS)
    changes += await deleteAll(graph, DELETE_CHANGES)
    const [row] = await graph.write((tx) => tx.run(RAISE, { before, batch: BATCH }))
    if (!row?.raised) return { changes, trimmedTo: Number(row?.trimmedTo) }
  }
}

async function deleteAll(graph: Pick<Graph, 'write'>, statement: string): Promise<number> {
  for (let deleted = 0; ; ) {
    const [row] = await graph.write((tx) => tx.run(statement, { batch: BATCH }))
    if (Number(row?.deleted) === 0) return deleted
    deleted += Number(row?.deleted)
  }
}
