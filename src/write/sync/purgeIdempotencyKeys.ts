import type { Logger } from 'pino'
import type { Graph } from '../../neo4j/graph/graph.ts'

export interface PurgeJob {
  /** Stops the job, and resolves when its last write is done. */
  stop(): Promise<void>
}

// Callers are promised 24 hours; the second day is for callers that were offline for one.
const RETENTION_MS = 48 * 60 * 60 * 1_000
const INTERVAL_MS = 60 * 60 * 1_000
const BATCH_SIZE = 1_000

const DELETE_BATCH = `MATCH (request:Request)
WHERE request.at < $before
WITH request LIMIT $limit
DELETE request
RETURN count(*) AS deleted`

/**
 * Deletes the stored results of requests that are more than 48 hours old, in batches, so that no mutation waits long for
 * a lock.
 */
export async function purgeIdempotencyKeys(graph: Pick<Graph, 'write'>, signal?: AbortSignal): Promise<void> {
  const before = new Date(Date.now() - RETENTION_MS).toISOString()
  for (let deleted = BATCH_SIZE; deleted === BATCH_SIZE && !signal?.aborted; ) {
    const [row] = await graph.write((tx) => tx.run(DELETE_BATCH, { before, limit: BATCH_SIZE }))
    deleted = Number(row?.deleted)
  }
}

/** Purges now and then hourly. A failed run is only logged; the next run retries. */
export function startPurgeJob(graph: Pick<Graph, 'write'>, log: Logger): PurgeJob {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const purge = () => {
    running = purgeIdempotencyKeys(graph, stopping.signal).catch((error: unknown) =>
      log.debug({ err: error }, 'purging idempotency keys failed'),
    )
  }
  purge()
  const timer = setInterval(purge, INTERVAL_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
