import { EventEmitter, once } from 'node:events'
import { LRUCache } from 'lru-cache'

/** Some work that several may wait for. It stops when the signal says so, and tells how far it has come. */
export type Work<R, P> = (signal: AbortSignal, report: (progress: P) => void) => Promise<R>

export interface SharedWork<R, P> {
  /** What the work under a key came to, if it is still kept. */
  kept(key: string): R | undefined
  /**
   * What the work under a key comes to: kept, under way, or begun now.
   * @param left aborts when this one does not wait any more; its reason is then thrown
   */
  ask(key: string, work: Work<R, P>, left: AbortSignal): Promise<R>
  /** How far it has come, whenever it has moved and somebody asks; at the end what it came to. */
  follow(key: string, work: Work<R, P>, left: AbortSignal): AsyncGenerator<P, R>
}

/** Work that is under way. */
interface Running<R, P> {
  readonly result: Promise<R>
  readonly moved: EventEmitter
  readonly stop: AbortController
  latest: P | null
  waiting: number
}

/**
 * Work that equal questions share: it is done once, also for those who ask while it is under way, and stops when the
 * last of them has left. What it came to is kept while there is room, the longest unused going first.
 * @param room how much all that is kept may be, as `sizeOf` measures it
 */
export function sharedWork<R extends object, P>(room: number, sizeOf: (result: R) => number): SharedWork<R, P> {
  const done = new LRUCache<string, R>({ maxSize: room, sizeCalculation: (result) => Math.max(1, sizeOf(result)) })
  const running = new Map<string, Running<R, P>>()

  function begin(key: string, work: Work<R, P>): Running<R, P> {
    const stop = new AbortController()
    const report = (progress: P) => {
      begun.latest = progress
      begun.moved.emit('moved')
    }
    const result = Promise.resolve().then(() => work(stop.signal, report))
    const begun: Running<R, P> = {
      result,
      stop,
      latest: null,
      waiting: 0,
      moved: new EventEmitter().setMaxListeners(0),
    }
    running.set(key, begun)
    result.then((found) => done.set(key, found)).catch(() => undefined)
    return begun
  }

  /** One more who waits, and what it waits for: the result, or the reason why it left. */
  function join(key: string, work: Work<R, P>, left: AbortSignal) {
    left.throwIfAborted()
    const joined = running.get(key) ?? begin(key, work)
    joined.waiting += 1
    const result = orLeft(joined.result, left).finally(() => {
      joined.waiting -= 1
      if (joined.waiting > 0) return
      // Whoever asks the same from now on finds it kept, or begins anew.
      if (running.get(key) === joined) running.delete(key)
      joined.stop.abort(left.reason)
    })
    return { joined, result }
  }

  return {
    kept: (key) => done.get(key),
    ask: async (key, work, left) => done.get(key) ?? join(key, work, left).result,
    async *follow(key, work, left) {
      const known = done.get(key)
      if (known) return known
      const { joined, result } = join(key, work, left)
      let over = false
      const end = result
        .then(
          () => undefined,
          () => undefined,
        )
        .finally(() => {
          over = true
        })
      let shown: P | null = null
      while (!over) {
        if (joined.latest === shown) await Promise.race([once(joined.moved, 'moved'), end])
        else {
          shown = joined.latest
          yield shown as P
        }
      }
      return result
    },
  }
}

/** What some work comes to, or the reason why one does not wait for it any more. */
function orLeft<R>(work: Promise<R>, left: AbortSignal): Promise<R> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(left.reason)
    left.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => left.removeEventListener('abort', leave))
  })
}
