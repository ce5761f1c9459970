import { Server } from 'node:net'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The end of a server: nobody whom it let in is sent away without an answer. */
export interface Drain {
  /**
   * Takes no new connections but those that wait to be let in, and answers what comes over those that are open; from
   * then on each answer closes its connection. Then closes the server, with the connections that stay quiet and the
   * subscriptions.
   */
  close(): Promise<void>
}

// A request can be on its way though its connection looks idle: this is longer than it travels.
const QUIET_MS = 500
// Whoever watches the process gives it half a minute, and the database needs some of that.
const MOST_MS = 15_000
// How long those may take that have begun a request and do not send the rest.
const LAST_MS = 2_000
const POLL_MS = 25
// As many as Node lets wait for a server to take them.
const MOST_WAITING = 511

/** Watches the requests of a server; to be called before it listens. */
export function drainOf(app: FastifyInstance): Drain {
  const open = new Set<FastifyReply>()
  let draining = false
  let lastAt = 0
  function gone(reply: FastifyReply): void {
    open.delete(reply)
    lastAt = Date.now()
  }
  app.addHook('onRequest', async (_request, reply) => {
    open.add(reply)
    // Unlike fastify's own hooks, this one also hears of callers that left before their answer came.
    reply.raw.once('close', () => gone(reply))
  })
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close')
    // A stream of events has no end of its own: it is told of the close.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) gone(reply)
  })

  /** Resolves when nobody is there any more, or only those that have nothing to ask, or it takes too long. */
  async function quiet(): Promise<void> {
    const until = Date.now() + MOST_MS
    while (Date.now() < until && (open.size > 0 || Date.now() - lastAt < QUIET_MS)) {
      if ((await connectionsOf(app.server)) === 0) return
      await sleep(POLL_MS)
    }
  }

  return {
    async close() {
      await letIn(app.server)
      stopListening(app.server)
      draining = true
      lastAt = Date.now()
      await quiet()
      const last = setTimeout(() => app.server.closeAllConnections(), LAST_MS)
      await app.close()
      clearTimeout(last)
    },
  }
}

/**
 * Takes the connections that the system holds ready, of which a turn of the event loop takes one; without this they are
 * reset when the server stops listening, with the requests that their callers have sent.
 */
async function letIn(server: Server): Promise<void> {
  let taken = 0
  const count = () => {
    taken += 1
  }
  server.on('connection', count)
  for (let before = -1; before < taken && taken < MOST_WAITING; ) {
    before = taken
    // The first one ends the turn that the event loop is in, which may have taken connections before they were counted.
    await turn()
    await turn()
  }
  server.off('connection', count)
}

/** An HTTP server that closes also closes idle connections, and with them the requests that are on their way. */
function stopListening(server: Server): void {
  if (server.listening) Server.prototype.close.call(server)
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)))
