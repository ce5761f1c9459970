import { Server } from 'node:net'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Closes a server without dropping requests that clients have sent. */
export interface GracefulShutdown {
  /**
   * Accepts the connections in the backlog, stops listening and answers requests on open connections; each response
   * closes its connection. Then closes the server with its idle connections and subscriptions.
   */
  close(): Promise<void>
}

// A request can be in transit although its connection looks idle. This is longer than its transit takes.
const QUIET_MS = 500
// Supervisors usually kill a process after 30 s, and the database needs a part of that time.
const DRAIN_TIMEOUT_MS = 15_000
// The time for clients that have started a request to send the rest of it.
const CLOSE_TIMEOUT_MS = 2_000
const POLL_MS = 25
// The default backlog of Node.js.
const MAX_BACKLOG = 511

/** Tracks the requests of a server. Call it before the server listens. */
export function gracefulShutdown(app: FastifyInstance): GracefulShutdown {
  const open = new Set<FastifyReply>()
  let draining = false
  let lastActivity = 0
  function untrack(reply: FastifyReply): void {
    open.delete(reply)
    lastActivity = Date.now()
  }
  app.addHook('onRequest', async (_request, reply) => {
    open.add(reply)
    // Fastify's onResponse hook does not run for clients that disconnect early.
    reply.raw.once('close', () => untrack(reply))
  })
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close')
    // Event streams do not end by themselves; they are closed by a preClose hook of their own.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) untrack(reply)
  })

  /** Resolves when all connections are closed, when the open ones have been idle long enough, or after the timeout. */
  async function waitForIdle(): Promise<void> {
    const until = Date.now() + DRAIN_TIMEOUT_MS
    while (Date.now() < until && (open.size > 0 || Date.now() - lastActivity < QUIET_MS)) {
      if ((await connectionsOf(app.server)) === 0) return
      await sleep(POLL_MS)
    }
  }

  return {
    async close() {
      await acceptBacklog(app.server)
      stopListening(app.server)
      draining = true
      lastActivity = Date.now()
      await waitForIdle()
      const timeout = setTimeout(() => app.server.closeAllConnections(), CLOSE_TIMEOUT_MS)
      await app.close()
      clearTimeout(timeout)
    },
  }
}

/**
 * Accepts all connections that the operating system holds in the backlog. The event loop accepts one per turn, and a
 * server that stops listening resets the others together with the requests that their clients have sent.
 */
async function acceptBacklog(server: Server): Promise<void> {
  let accepted = 0
  const count = () => {
    accepted += 1
  }
  server.on('connection', count)
  for (let before = -1; before < accepted && accepted < MAX_BACKLOG; ) {
    before = accepted
    // The first turn ends the current one, which may have accepted connections before the listener was added.
    await turn()
    await turn()
  }
  server.off('connection', count)
}

/** Calls `close` of net.Server, because `close` of http.Server also closes idle connections with requests in transit. */
function stopListening(server: Server): void {
  if (server.listening) Server.prototype.close.call(server)
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)))
