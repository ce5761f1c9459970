import type { Transaction } from '../../neo4j/graph/graph.ts'

/** One line of the log: a record as it was and as it is, as JSON text. */
export interface Change {
  readonly op: 'CREATE' | 'UPDATE' | 'DELETE' | 'MERGE' | 'UNMERGE'
  readonly recordId: string
  readonly kind: string | null
  readonly type: string | null
  readonly fromId: string | null
  readonly toId: string | null
  readonly before: string | null
  readonly after: string | null
}

/** Who made the changes of one transaction, when, and for which request. */
export interface Author {
  readonly by: string
  readonly at: string
  readonly requestId: string | null
}

// Two processes' clocks may differ, so a change is never dated before the one with the number before it.
const APPEND = `MATCH (feed:Feed {id: 'feed'})
SET feed.sequence = feed.sequence + $count
SET feed.at = CASE WHEN feed.at > $at THEN feed.at ELSE $at END
WITH feed.sequence - $count AS last, feed.at AS at
UNWIND range(1, $count) AS place
WITH last + place AS sequence, at, $changes[place - 1] AS change
CREATE (c:Change)
SET c = change, c.sequence = sequence, c.at = at, c.by = $by, c.requestId = $requestId`

const APPEND_PARTS = `MATCH (feed:Feed {id: 'feed'})
UNWIND $parts AS part
CREATE (p:ChangePart)
SET p = part, p.sequence = feed.sequence, p.at = feed.at`

/**
 * Writes the log, as the last thing a transaction does: it locks the one Feed node and holds it until the commit, so
 * that numbers have no gaps and their order is the order of commits. What runs at the end after it finds the number of
 * the last change as `feed.sequence`.
 * @param parts what the last of the changes did to further records: they share its number
 */
export function appendChanges(
  tx: Pick<Transaction, 'atTheEnd'>,
  changes: readonly Change[],
  author: Author,
  parts: readonly Change[] = [],
): void {
  if (changes.length === 0) return
  tx.atTheEnd(APPEND, { changes, count: changes.length, ...author })
  if (parts.length > 0) tx.atTheEnd(APPEND_PARTS, { parts })
}
