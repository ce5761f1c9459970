import { setTimeout as sleep } from 'node:timers/promises'
import { fromDatabase } from '../../lib/errors.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { LoggedChange } from './change.ts'
import type { LogFilter } from './changeWhere.ts'
import type { FeedWatch } from './feedWatch.ts'
import { type LogPage, readLog, readRetainedRange } from './readLog.ts'

export interface TailOptions {
  /** The position after which to begin; null for the current head. */
  readonly after: number | null
  readonly filter: LogFilter
}

// A subscriber holds at most one page in memory, however slowly it consumes the changes.
const PAGE = 100
const RETRY_MS = 500

/**
 * Tails the change log: yields the changes after a position and then new ones as they are committed, until the consumer
 * ends the iteration. The next page is read only when the consumer asks for it. While the database is unavailable, the
 * iteration waits.
 */
export function tailChanges(
  graph: Pick<Graph, 'counting'>,
  watch: FeedWatch,
  options: TailOptions,
): AsyncGenerator<LoggedChange, undefined> {
  const controller = new AbortController()
  const changes = changesAfter(graph, watch, options, controller.signal)
  const end = changes.return.bind(changes)
  // A generator that is waiting for a promise handles return() only after that promise settles, so abort the wait first.
  changes.return = (value) => {
    controller.abort()
    return end(value)
  }
  return changes
}

async function* changesAfter(
  graph: Pick<Graph, 'counting'>,
  watch: FeedWatch,
  { after, filter }: TailOptions,
  signal: AbortSignal,
): AsyncGenerator<LoggedChange, undefined> {
  const readHead = async () => (await readRetainedRange(graph.counting())).head
  let position = after ?? (await retryWhileUnavailable(readHead, signal))
  while (position !== null) {
    const from: number = position
    const page: LogPage | null = await retryWhileUnavailable(
      () => readLog(graph.counting(), { after: from, size: PAGE, filter }),
      signal,
    )
    if (page === null) return
    yield* page.entries
    if (page.position === page.retained.head) await watch.waitForChange(page.position, signal)
    position = signal.aborted ? null : page.position
  }
}

/** Reads, and retries every 500 ms while the database is unavailable; null after the signal has aborted. */
async function retryWhileUnavailable<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    try {
      return await read()
    } catch (error) {
      if (fromDatabase(error) === null) throw error
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  return null
}
