import type { Transaction } from '../../neo4j/graph/transaction.ts'

/** A change of a record for the log, with the record before and after it as JSON text. */
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

/** The origin of the changes of one transaction. */
export interface Author {
  /** The party that made them. */
  readonly by: string
  /** RFC 3339 instant in UTC. */
  readonly at: string
  /** Null for a command. */
  readonly requestId: string | null
}

// The clocks of two processes can differ, so the date of the previous change is the lower bound.
const APPEND = `MATCH (feed:Feed {id: 'feed'})
SET feed.sequence = feed.sequence + $count
SET feed.at = CASE WHEN feed.at > $at THEN feed.at ELSE $at END
WITH feed.sequence - $count AS last, feed.at AS at
UNWIND range(1, $count) AS index
WITH last + index AS sequence, at, $changes[index - 1] AS change
CREATE (c:Change)
SET c = change, c.sequence = sequence, c.at = at, c.by = $by, c.requestId = $requestId`

const APPEND_PARTS = `MATCH (feed:Feed {id: 'feed'})
UNWIND $parts AS part
CREATE (p:ChangePart)
SET p = part, p.sequence = feed.sequence, p.at = feed.at`

/**
 * Appends changes to the log right before the commit. The statement locks the Feed node until the commit, so sequence
 * numbers have no gaps and ascend in commit order. Statements that are deferred after it find the sequence number of the
 * last change in `feed.sequence`.
 * @param parts further records that the last change affected; they share its sequence number
 */
export function appendChanges(
  tx: Pick<Transaction, 'beforeCommit'>,
  changes: readonly Change[],
  author: Author,
  parts: readonly Change[] = [],
): void {
  if (changes.length === 0) return
  tx.beforeCommit(APPEND, { changes, count: changes.length, ...author })
  if (parts.length > 0) tx.beforeCommit(APPEND_PARTS, { parts })
}
