import { groupBy } from '../../lib/collections/groupBy.ts'
import type { Row } from '../../neo4j/graph/graph.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'
import type { LoggedRecord } from './change.ts'
import { refuseExpired } from './place.ts'

const STATEMENT = `CALL () {
  UNWIND $places AS place
  MATCH (p:ChangePart)
  USING INDEX SEEK p:ChangePart(sequence)
  WHERE p.sequence = place
  WITH p ORDER BY p.sequence, p.recordId
  RETURN collect(p {.*}) AS parts
}
MATCH (feed:Feed {id: 'feed'})
RETURN parts, feed.sequence AS head, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** The parts of changes, by their places. @throws CURSOR_EXPIRED when they were trimmed meanwhile. */
export const partsOf: Batch<null, readonly LoggedRecord[]> = async (reader, places) => {
  const [row] = await reader.read(STATEMENT, { places: places.map(Number) })
  const kept = { head: Number(row?.head), trimmedTo: Number(row?.trimmedTo) }
  for (const place of places) refuseExpired(Number(place) - 1, kept)
  const parts = ((row?.parts ?? []) as readonly Row[]).map(partFrom)
  return groupBy(parts, ({ sequence }) => String(sequence))
}

const partFrom = (row: Row): LoggedRecord =>
  ({ kind: null, type: null, fromId: null, toId: null, before: null, after: null, ...row }) as unknown as LoggedRecord
