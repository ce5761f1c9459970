import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { ExecutionArgs } from 'graphql'
import { useServer as serveWebSockets } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { SubscriptionHandler } from './subscriptionHandler.ts'

// The same as the limit of a request body.
const MESSAGE_BYTES = 1_048_576
// How long clients may take to answer the closing handshake before their sockets are terminated.
const CLOSE_TIMEOUT_MS = 1_000

/** Serves subscriptions over WebSocket by the protocol graphql-transport-ws. */
export function webSockets(app: FastifyInstance, path: string, subscriptions: SubscriptionHandler): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isFor(path, request)) return refuse(socket, '404 Not Found')
    if (!isOwnPage(request)) return refuse(socket, '403 Forbidden')
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  const server = createServer(sockets, subscriptions)
  app.addHook('preClose', async () => {
    const timeout = setTimeout(() => {
      for (const client of sockets.clients) client.terminate()
    }, CLOSE_TIMEOUT_MS)
    await Promise.resolve(server.dispose()).finally(() => clearTimeout(timeout))
  })
}

type Extra = { readonly request: IncomingMessage }

function createServer(sockets: WebSocketServer, subscriptions: SubscriptionHandler) {
  return serveWebSockets<Readonly<Record<string, unknown>>, Extra>(
    {
      onSubscribe: ({ connectionParams, extra }, _id, request) => {
        const validated = subscriptions.validate(request)
        if (!('document' in validated)) return validated
        return { ...validated, contextValue: authorizationIn(connectionParams, extra.request) }
      },
      subscribe: (args: ExecutionArgs) => subscriptions.subscribe(args, args.contextValue as string | undefined),
      onNext: (_context, _id, _request, _args, result) => subscriptions.formatResult(result),
      onError: (_context, _id, _request, errors) => errors.map((error) => subscriptions.formatError(error)),
    },
    sockets,
  )
}

/** Browsers cannot set headers on a WebSocket, so the key can also be in the payload of ConnectionInit. */
function authorizationIn(parameters: Readonly<Record<string, unknown>> | undefined, request: IncomingMessage) {
  const [fromParameters] = [parameters?.authorization, parameters?.Authorization].filter((it) => typeof it === 'string')
  return fromParameters ?? request.headers.authorization
}

const isFor = (path: string, { url = '' }: IncomingMessage): boolean => url.split('?')[0] === path

/** Rejects pages of other origins, since the same-origin policy does not apply to WebSocket. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
