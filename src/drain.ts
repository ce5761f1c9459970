import { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** The end of a server: nobody whom it let in is sent away without an answer. */
export interface Drain {
  /**
   * Takes no new connections, and answers what comes over those that are open; each answer closes its connection. Those
   * that then stay quiet are closed, and so are those that last too long.
   */
  drained(): Promise<void>
}

// A request can be on its way though its connection looks idle: this is longer than it travels.
const QUIET_MS = 500
// Whoever watches the process gives it half a minute, and the database needs some of that.
const MOST_MS = 20_000
const POLL_MS = 25

/** Watches the requests of a server; to be called before it listens. */
export function drainOf(app: FastifyInstance): Drain {
  let draining = false
  let open = 0
  let lastAt = 0
  const came = () => {
    open += 1
    lastAt = Date.now()
  }
  const went = () => {
    open -= 1
    lastAt = Date.now()
  }
  app.addHook('onRequest', async (_request, { raw }) => {
    came()
    // Unlike fastify's own hooks, this one also hears of callers that left before their answer came.
    raw.once('close', went)
  })
  app.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close')
  })

  /** Resolves when nobody is there any more, or only those that have nothing to ask, or it takes too long. */
  async function quiet(): Promise<void> {
    const until = Date.now() + MOST_MS
    while (Date.now() < until && (open > 0 || Date.now() - lastAt < QUIET_MS)) {
      if ((await connectionsOf(app.server)) === 0) return
      await sleep(POLL_MS)
    }
  }

  return {
    async drained() {
      draining = true
      lastAt = Date.now()
      stopListening(app.server)
      await quiet()
      app.server.closeAllConnections()
    },
  }
}

/** An HTTP server that closes also closes idle connections, and with them the requests that are on their way. */
function stopListening(server: Server): void {
  if (server.listening) Server.prototype.close.call(server)
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)))
