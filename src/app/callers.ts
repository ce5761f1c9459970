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
      response.once('close', () => {
        waiting.delete(left)
        // After its answer nobody listens any more, and aborting takes a trace of the stack each time.
        if (!response.writableFinished) left.abort()
      })
      return left.signal
    },
    sendAway() {
      for (const left of waiting) left.abort()
    },
  }
}
