import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { ExecutionArgs } from 'graphql'
import { useServer as serveOver } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { Subscriptions } from './subscriptions.ts'

// As for a body: larger messages are refused before they are read.
const MESSAGE_BYTES = 1_048_576
// How long a client that is told to go may take to say that it has heard.
const GOING_MS = 1_000

/** Subscriptions over websockets at a path of the server, by the protocol graphql-transport-ws. */
export function webSockets(app: FastifyInstance, path: string, subscriptions: Subscriptions): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isFor(path, request)) return refuse(socket, '404 Not Found')
    if (!isOwnPage(request)) return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  const served = serve(sockets, subscriptions)
  app.addHook('preClose', async () => {
    const impatient = setTimeout(() => {
      for (const client of sockets.clients) client.terminate()
    }, GOING_MS)
    await Promise.resolve(served.dispose()).finally(() => clearTimeout(impatient))
  })
}

type Extra = { readonly request: IncomingMessage }

function serve(sockets: WebSocketServer, subscriptions: Subscriptions) {
  return serveOver<Readonly<Record<string, unknown>>, Extra>(
    {
      onSubscribe: ({ connectionParams, extra }, _id, asked) => {
        const admitted = subscriptions.admit(asked)
        if (!('document' in admitted)) return admitted
        return { ...admitted, contextValue: authorizationIn(connectionParams, extra.request) }
      },
      subscribe: (args: ExecutionArgs) => subscriptions.open(args, args.contextValue as string | undefined),
      onNext: (_context, _id, _asked, _args, result) => subscriptions.shown(result),
      onError: (_context, _id, _asked, errors) => errors.map((error) => subscriptions.shownError(error)),
    },
    sockets,
  )
}

/** A browser cannot set headers on a websocket, so the key may come with the first message too. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined, request: IncomingMessage) {
  const [given] = [parameters?.authorization, parameters?.Authorization].filter((it) => typeof it === 'string')
  return given ?? request.headers.authorization
}

const isFor = (path: string, { url = '' }: IncomingMessage): boolean => url.split('?')[0] === path

/** A page of another site must not read through its visitor's browser: websockets know no same-origin rule. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
