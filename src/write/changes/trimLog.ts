import type { Graph } from '../../neo4j/graph/graph.ts'

export interface TrimResult {
  /** The number of deleted changes. */
  readonly changes: number
  /** The position from which the feed can still be read. */
  readonly trimmedTo: number
}

const BATCH = 5_000

// Starts at the oldest change, since dates ascend with sequence numbers. Setting and removing a property locks the node, so
// that of two concurrent runs none lowers the mark. Assigning a property to itself is not safe: its value would be read
// before the wait for the lock, and a sequence number assigned meanwhile would be assigned again.
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
 * Deletes the changes before an instant from the log, in batches. It raises the mark `trimmedTo` in a separate transaction
 * before it deletes the changes up to the mark, so that a reader below the mark gets an error and misses no change. The
 * next run completes a run that was interrupted.
 * @param before an RFC 3339 instant in UTC
 */
export async function trimLog(graph: Pick<Graph, 'write'>, before: string): Promise<TrimResult> {
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
