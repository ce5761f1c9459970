import type { Logger } from 'pino'
import type { Graph } from '../../neo4j/graph/graph.ts'

/** Keeps the record of answered requests from growing without end. */
export interface Forgetting {
  /** Ends it, and resolves when nothing is being written any more. */
  stop(): Promise<void>
}

// Callers are promised 24 hours; another day is for a partner whose program was down for one.
const KEPT_MS = 48 * 60 * 60 * 1_000
const EVERY_MS = 60 * 60 * 1_000
const PORTION = 1_000

const FORGET = `MATCH (request:Request)
WHERE request.at < $before
WITH request LIMIT $portion
DELETE request
RETURN count(*) AS forgotten`

/** Forgets requests that were answered more than 48 hours ago, some at a time so that no mutation waits for long. */
export async function forgetRequests(graph: Pick<Graph, 'write'>, until?: AbortSignal): Promise<void> {
  const before = new Date(Date.now() - KEPT_MS).toISOString()
  for (let forgotten = PORTION; forgotten === PORTION && !until?.aborted; ) {
    const [row] = await graph.write((tx) => tx.run(FORGET, { before, portion: PORTION }))
    forgotten = Number(row?.forgotten)
  }
}

/** Does so now and every hour. That it could not is nobody's concern but the log's: the next time it can. */
export function keepForgetting(graph: Pick<Graph, 'write'>, log: Logger): Forgetting {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const forget = () => {
    running = forgetRequests(graph, stopping.signal).catch((error: unknown) =>
      log.debug({ err: error }, 'old requests were not forgotten'),
    )
  }
  forget()
  const timer = setInterval(forget, EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
