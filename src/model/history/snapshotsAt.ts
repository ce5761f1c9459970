import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import { padToPlanBucket } from '../../neo4j/graph/parameters.ts'
import { entryAt, LOG_ENTRY, readAt, SEQUENCE_AT, type Snapshot, snapshotFrom } from './logEntry.ts'

const STATEMENT = `${SEQUENCE_AT}
UNWIND $ids AS id
WITH id, trimmedAt, sequence WHERE id IS NOT NULL
${entryAt('id')}
RETURN id, trimmedAt, ${LOG_ENTRY} AS line`

/** Arguments of the batch function. */
export interface SnapshotArgs {
  readonly knownAt: string
}

/** Reads the snapshots of entities and relationships by id. Records without an entry in a trimmed log are absent. */
export const snapshotsAt: BatchFunction<SnapshotArgs, Snapshot> = async (reader, ids, { knownAt }) => {
  const rows = await readAt(reader, STATEMENT, { ids: padToPlanBucket(ids), knownAt })
  return new Map(
    rows.flatMap((row) => {
      const snapshot = snapshotFrom(row.line, row.trimmedAt)
      return snapshot ? [[String(row.id), snapshot] as const] : []
    }),
  )
}
