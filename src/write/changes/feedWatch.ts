import { setTimeout as sleep } from 'node:timers/promises'
import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { readRetainedRange } from './readLog.ts'

/** Waits for new changes in the feed. */
export interface FeedWatch {
  /** Resolves when the head of the feed differs from `position`, or when the signal aborts. */
  waitForChange(position: number, signal: AbortSignal): Promise<void>
}

interface Waiter {
  readonly position: number
  readonly wake: () => void
}

const POLL_MS = 250

/**
 * Polls the head of the feed every 250 ms for all waiters together, and only while there are any. It polls the database,
 * since other processes write changes too. While the database is unavailable, all waiters keep waiting.
 * @param readHead reads the sequence number of the latest change
 */
export function feedWatch(readHead: () => Promise<number>, pollMs = POLL_MS): FeedWatch {
  const waiters = new Set<Waiter>()
  let polling = false

  async function poll(): Promise<void> {
    while (waiters.size > 0) {
      await sleep(pollMs)
      const head = await readHead().catch(() => null)
      for (const { position, wake } of waiters) if (head !== null && head !== position) wake()
    }
    polling = false
  }

  return {
    waitForChange(position, signal) {
      if (signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const waiter: Waiter = {
          position,
          wake() {
            waiters.delete(waiter)
            signal.removeEventListener('abort', waiter.wake)
            resolve()
          },
        }
        waiters.add(waiter)
        signal.addEventListener('abort', waiter.wake)
        if (polling) return
        polling = true
        void poll()
      })
    },
  }
}

/** The watch of a graph; a process has one per graph. */
export const feedWatchOf = memoizeWeak(
  (graph: Reader): FeedWatch => feedWatch(async () => (await readRetainedRange(graph)).head),
)
