import type { Logger } from 'pino'
import type { Graph } from '../../neo4j/graph/graph.ts'

/** Notes when keys are used. */
export interface LastUse {
  /** Returns at once; that it could not be written is nobody's concern but the log's. */
  note(keyId: string): void
  /** Resolves when nothing is being written. */
  settled(): Promise<void>
}

const EVERY_MS = 60_000

const NOTE = `MATCH (k:ApiKey {id: $id})
WHERE k.lastUsedAt IS NULL OR k.lastUsedAt < $before
SET k.lastUsedAt = $at`

/** At most one write a minute for each key, however many processes serve it. */
export function lastUseOf(graph: Pick<Graph, 'write'>, log: Logger): LastUse {
  const noted = new Map<string, number>()
  const writing = new Set<Promise<void>>()

  async function write(id: string, now: number): Promise<void> {
    const [at, before] = [new Date(now).toISOString(), new Date(now - EVERY_MS).toISOString()]
    await graph
      .write((tx) => tx.run(NOTE, { id, at, before }))
      .catch((error: unknown) => log.debug({ err: error, id }, 'the use of a key could not be noted'))
  }

  return {
    note(keyId) {
      const now = Date.now()
      if (now - (noted.get(keyId) ?? 0) < EVERY_MS) return
      noted.set(keyId, now)
      const written = write(keyId, now).finally(() => writing.delete(written))
      writing.add(written)
    },
    async settled() {
      await Promise.all(writing)
    },
  }
}
