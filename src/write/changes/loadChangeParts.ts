import { groupBy } from '../../lib/collections/groupBy.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import type { LoggedRecord } from './change.ts'
import { rejectExpired } from './feedCursor.ts'

const STATEMENT = `CALL () {
  UNWIND $sequences AS sequence
  MATCH (p:ChangePart)
  USING INDEX SEEK p:ChangePart(sequence)
  WHERE p.sequence = sequence
  WITH p ORDER BY p.sequence, p.recordId
  RETURN collect(p {.*}) AS parts
}
MATCH (feed:Feed {id: 'feed'})
RETURN parts, feed.sequence AS head, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** The parts of changes, by the sequence number of the change. @throws CURSOR_EXPIRED when they have been trimmed */
export const loadChangeParts: BatchFunction<null, readonly LoggedRecord[]> = async (reader, sequences) => {
  const [row] = await reader.read(STATEMENT, { sequences: sequences.map(Number) })
  const retained = { head: Number(row?.head), trimmedTo: Number(row?.trimmedTo) }
  for (const sequence of sequences) rejectExpired(Number(sequence) - 1, retained)
  const parts = ((row?.parts ?? []) as readonly Row[]).map(partFrom)
  return groupBy(parts, ({ sequence }) => String(sequence))
}

const partFrom = (row: Row): LoggedRecord =>
  ({ kind: null, type: null, fromId: null, toId: null, before: null, after: null, ...row }) as unknown as LoggedRecord
