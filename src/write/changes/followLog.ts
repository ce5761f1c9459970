import { setTimeout as sleep } from 'node:timers/promises'
import { fromDatabase } from '../../lib/errors.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { LoggedChange } from './change.ts'
import type { LogFilter } from './changeWhere.ts'
import type { FeedWatch } from './feedWatch.ts'
import { type LogPage, readKept, readLog } from './readLog.ts'

/** What of the feed somebody follows. */
export interface Following {
  /** The place after which to begin; null for now. */
  readonly after: number | null
  readonly filter: LogFilter
}

// A follower holds no more than one page, however slowly its changes are fetched.
const PAGE = 100
const AWAY_MS = 500

/**
 * The changes after a place, as they come, until whoever asks for them ends it. It reads on only when asked for the next
 * change, and waits while the database is away.
 */
export function followLog(
  graph: Pick<Graph, 'counting'>,
  watch: FeedWatch,
  following: Following,
): AsyncGenerator<LoggedChange, undefined> {
  const ended = new AbortController()
  const changes = changesAfter(graph, watch, following, ended.signal)
  const end = changes.return.bind(changes)
  // A generator that waits is ended only after its wait, so the wait is ended first.
  changes.return = (value) => {
    ended.abort()
    return end(value)
  }
  return changes
}

async function* changesAfter(
  graph: Pick<Graph, 'counting'>,
  watch: FeedWatch,
  { after, filter }: Following,
  signal: AbortSignal,
): AsyncGenerator<LoggedChange, undefined> {
  let place = after ?? (await patiently(async () => (await readKept(graph.counting())).head, signal))
  while (place !== null) {
    const from: number = place
    const page: LogPage | null = await patiently(
      () => readLog(graph.counting(), { after: from, size: PAGE, filter }),
      signal,
    )
    if (page === null) return
    yield* page.lines
    if (page.place === page.kept.head) await watch.movedFrom(page.place, signal)
    place = signal.aborted ? null : page.place
  }
}

/** What some reading comes to, tried again for as long as the database does not answer; null once it was ended. */
async function patiently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    try {
      return await read()
    } catch (error) {
      if (fromDatabase(error) === null) throw error
      await sleep(AWAY_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  return null
}
