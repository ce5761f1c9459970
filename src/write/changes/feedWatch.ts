import { setTimeout as sleep } from 'node:timers/promises'
import { oncePer } from '../../lib/collections/getOrMake.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { readKept } from './readLog.ts'

/** Tells whoever follows the feed that it has moved. */
export interface FeedWatch {
  /** Resolves once the latest place is another than `place`, or when the signal says that nobody waits any more. */
  movedFrom(place: number, signal: AbortSignal): Promise<void>
}

interface Waiting {
  readonly place: number
  readonly wake: () => void
}

const PAUSE_MS = 250

/**
 * Looks every quarter of a second, for all who wait together and only while somebody does. It asks the database, since
 * what moves the feed may be another process; while the database is away, all wait on.
 * @param latest the place of the latest change.
 */
export function feedWatch(latest: () => Promise<number>, pauseMs = PAUSE_MS): FeedWatch {
  const waiting = new Set<Waiting>()
  let looking = false

  async function look(): Promise<void> {
    while (waiting.size > 0) {
      await sleep(pauseMs)
      const head = await latest().catch(() => null)
      for (const { place, wake } of waiting) if (head !== null && head !== place) wake()
    }
    looking = false
  }

  return {
    movedFrom(place, signal) {
      if (signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const waiter: Waiting = {
          place,
          wake() {
            waiting.delete(waiter)
            signal.removeEventListener('abort', waiter.wake)
            resolve()
          },
        }
        waiting.add(waiter)
        signal.addEventListener('abort', waiter.wake)
        if (looking) return
        looking = true
        void look()
      })
    },
  }
}

/** The one watch of a process over a graph. */
export const watchOver = oncePer((graph: Reader): FeedWatch => feedWatch(async () => (await readKept(graph)).head))
