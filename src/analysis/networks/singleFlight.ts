import { EventEmitter, once } from 'node:events'
import { LRUCache } from 'lru-cache'

/** A computation that stops when its signal aborts and reports its progress. */
export type Work<R, P> = (signal: AbortSignal, report: (progress: P) => void) => Promise<R>

export interface SingleFlight<R, P> {
  /** The cached result of a key, if there is one. */
  cached(key: string): R | undefined
  /**
   * The result of a key: from the cache, from the running computation, or from a new one.
   * @param signal aborts when this caller stops waiting; the promise then rejects with the signal's reason
   */
  run(key: string, work: Work<R, P>, signal: AbortSignal): Promise<R>
  /** Like `run`, but yields the latest progress whenever it has changed, and returns the result. */
  follow(key: string, work: Work<R, P>, signal: AbortSignal): AsyncGenerator<P, R>
}

/** A computation in progress. */
interface Running<R, P> {
  readonly result: Promise<R>
  readonly events: EventEmitter
  readonly controller: AbortController
  latest: P | null
  waiters: number
}

interface State<R extends object, P> {
  readonly cache: LRUCache<string, R>
  readonly running: Map<string, Running<R, P>>
}

/**
 * Runs at most one computation per key at a time. Concurrent callers share it, and it is aborted when the last of them
 * stops waiting. Results go into an LRU cache.
 * @param capacity the total size of the cached results, as measured by `sizeOf`
 */
export function singleFlight<R extends object, P>(capacity: number, sizeOf: (result: R) => number): SingleFlight<R, P> {
  const cache = new LRUCache<string, R>({ maxSize: capacity, sizeCalculation: (result) => Math.max(1, sizeOf(result)) })
  const state: State<R, P> = { cache, running: new Map() }
  return {
    cached: (key) => cache.get(key),
    run: async (key, work, signal) => cache.get(key) ?? join(state, key, work, signal).result,
    async *follow(key, work, signal) {
      const known = cache.get(key)
      if (known) return known
      const { flight, result } = join(state, key, work, signal)
      yield* progressUntilEnd(flight, result)
      return result
    },
  }
}

function start<R extends object, P>({ cache, running }: State<R, P>, key: string, work: Work<R, P>): Running<R, P> {
  const controller = new AbortController()
  const report = (progress: P) => {
    flight.latest = progress
    flight.events.emit('progress')
  }
  const result = Promise.resolve().then(() => work(controller.signal, report))
  const events = new EventEmitter().setMaxListeners(0)
  const flight: Running<R, P> = { result, controller, latest: null, waiters: 0, events }
  running.set(key, flight)
  result.then((value) => cache.set(key, value)).catch(() => undefined)
  return flight
}

/** Adds a waiter. Its `result` rejects when its signal aborts. */
function join<R extends object, P>(state: State<R, P>, key: string, work: Work<R, P>, signal: AbortSignal) {
  signal.throwIfAborted()
  const { running } = state
  const flight = running.get(key) ?? start(state, key, work)
  flight.waiters += 1
  const result = abortable(flight.result, signal).finally(() => {
    flight.waiters -= 1
    if (flight.waiters > 0) return
    // Later callers find the result in the cache or start a new computation.
    if (running.get(key) === flight) running.delete(key)
    flight.controller.abort(signal.reason)
  })
  return { flight, result }
}

/** Yields the latest progress whenever it has changed, until the result settles. */
async function* progressUntilEnd<R, P>(flight: Running<R, P>, result: Promise<R>): AsyncGenerator<P, void> {
  let isSettled = false
  const settle = () => {
    isSettled = true
  }
  const settled = result.then(settle, settle)
  let shown: P | null = null
  while (!isSettled) {
    if (flight.latest === shown) await Promise.race([once(flight.events, 'progress'), settled])
    else {
      shown = flight.latest
      yield shown as P
    }
  }
}

/** The same promise, except that it rejects with the signal's reason when the signal aborts first. */
function abortable<R>(work: Promise<R>, signal: AbortSignal): Promise<R> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
