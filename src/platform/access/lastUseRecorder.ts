import type { Logger } from 'pino'
import type { Graph } from '../../neo4j/graph/graph.ts'

/** Records when keys were last used. */
export interface LastUseRecorder {
  /** Returns at once and writes in the background; a failed write is only logged. */
  record(keyId: string): void
  /** Resolves when all pending writes have completed. */
  flush(): Promise<void>
}

const INTERVAL_MS = 60_000

const RECORD_USE = `MATCH (k:ApiKey {id: $id})
WHERE k.lastUsedAt IS NULL OR k.lastUsedAt < $before
SET k.lastUsedAt = $at`

/** Writes at most once a minute for each key, across all processes. */
export function lastUseRecorder(graph: Pick<Graph, 'write'>, log: Logger): LastUseRecorder {
  const recordedAt = new Map<string, number>()
  const pending = new Set<Promise<void>>()

  async function write(id: string, now: number): Promise<void> {
    const [at, before] = [new Date(now).toISOString(), new Date(now - INTERVAL_MS).toISOString()]
    await graph
      .write((tx) => tx.run(RECORD_USE, { id, at, before }))
      .catch((error: unknown) => log.debug({ err: error, id }, 'last use of a key could not be recorded'))
  }

  return {
    record(keyId) {
      const now = Date.now()
      if (now - (recordedAt.get(keyId) ?? 0) < INTERVAL_MS) return
      recordedAt.set(keyId, now)
      const written = write(keyId, now).finally(() => pending.delete(written))
      pending.add(written)
    },
    async flush() {
      await Promise.all(pending)
    },
  }
}
