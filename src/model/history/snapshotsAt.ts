import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import { padToPlanBucket } from '../../neo4j/graph/parameters.ts'
import { entryAt, LOG_ENTRY, readAt, SEQUENCE_AT, type Snapshot, snapshotFrom } from './logEntry.ts'

const STATEMENT = `${SEQUENCE_AT}
UNWIND $ids AS id
WITH id, trimmedAt, sequence WHERE id IS NOT NULL
${entryAt('id')}
RETURN id, trimmedAt, ${LOG_ENTRY} AS line`

/** What a question about a moment is asked with. */
export interface Moment {
  readonly knownAt: string
}

/** Records of any sort by id, as they stood at a moment; one of which a trimmed log has no line any more is absent. */
export const snapshotsAt: BatchFunction<Moment, Snapshot> = async (reader, ids, { knownAt }) => {
  const rows = await readAt(reader, STATEMENT, { ids: padToPlanBucket(ids), knownAt })
  return new Map(
    rows.flatMap((row) => {
      const state = snapshotFrom(row.line, row.trimmedAt)
      return state ? [[String(row.id), state] as const] : []
    }),
  )
}
