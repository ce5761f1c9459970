import type { ServerResponse } from 'node:http'

/** The requests that await a response. */
export interface PendingRequests {
  /** Returns a signal that aborts when the client disconnects before its response is complete, or on `abortAll`. */
  signalFor(response: ServerResponse): AbortSignal
  /** Aborts all pending requests, as when the server closes. */
  abortAll(): void
}

export function pendingRequests(): PendingRequests {
  const pending = new Set<AbortController>()
  return {
    signalFor(response) {
      const controller = new AbortController()
      pending.add(controller)
      response.once('close', () => {
        pending.delete(controller)
        // After a complete response an abort has no listeners, and creating its error captures a stack trace.
        if (!response.writableFinished) controller.abort()
      })
      return controller.signal
    },
    abortAll() {
      for (const controller of pending) controller.abort()
    },
  }
}
