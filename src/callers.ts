import type { ServerResponse } from 'node:http'

/** Those who wait for an answer just now. */
export interface Callers {
  /** Aborts when whoever waits for this answer goes, or is sent away. */
  waitingFor(response: ServerResponse): AbortSignal
  /** Tells what takes long that nobody waits for it any more, as when the server closes. */
  sendAway(): void
}

export function callers(): Callers {
  const waiting = new Set<AbortController>()
  return {
    waitingFor(response) {
      const left = new AbortController()
      waiting.add(left)
      // It closes after its answer too, when nobody listens any more.
      response.once('close', () => {
        waiting.delete(left)
        left.abort()
      })
      return left.signal
    },
    sendAway() {
      for (const left of waiting) left.abort()
    },
  }
}
