import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseSubscriptionRequest } from './parseSubscriptionRequest.ts'
import type { ResultStream, SubscriptionHandler } from './subscriptionHandler.ts'
import type { SubscriptionRequest } from './validateSubscription.ts'

// Keep-alive comment: prevents proxies from closing an idle stream and detects disconnected clients.
const KEEP_ALIVE_MS = 12_000
const KEEP_ALIVE = ':\n\n'
const COMPLETE = 'event: complete\ndata:\n\n'

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // Closes the connection with the stream, so that it does not delay the shutdown of the server.
  connection: 'close',
}

/**
 * Serves subscriptions as server-sent events by the protocol of graphql-sse in its distinct connections mode. The server
 * of graphql-sse has no backpressure; here the next event is pulled only when the one before has been sent.
 */
export function serverSentEvents(app: FastifyInstance, path: string, subscriptions: SubscriptionHandler): void {
  const open = new Set<ResultStream>()
  let closing = false

  async function serve(subscription: SubscriptionRequest, request: FastifyRequest, reply: FastifyReply) {
    const validated = subscriptions.validate(subscription)
    const results =
      'document' in validated
        ? await subscriptions.subscribe(validated, request.headers.authorization)
        : { errors: validated }
    if (!(Symbol.asyncIterator in results)) {
      return reply.headers(HEADERS).send(`${nextEvent(subscriptions.formatResult(results))}${COMPLETE}`)
    }
    open.add(results)
    reply.raw.once('close', () => {
      open.delete(results)
      void results.return(undefined)
    })
    return reply.headers(HEADERS).send(Readable.from(eventsOf(results, subscriptions, () => closing)))
  }

  app.get(path, (request, reply) => serve(parseSubscriptionRequest(request.query), request, reply))
  app.post(path, (request, reply) => serve(parseSubscriptionRequest(request.body), request, reply))
  app.addHook('preClose', async () => {
    closing = true
    await Promise.all([...open].map((results) => results.return(undefined)))
  })
}

/** On shutdown the event `complete` is omitted, so that clients reconnect. */
async function* eventsOf(results: ResultStream, subscriptions: SubscriptionHandler, isClosing: () => boolean) {
  yield KEEP_ALIVE
  try {
    let next = results.next()
    for (;;) {
      const result = await orKeepAlive(next)
      if (result?.done) break
      yield result ? nextEvent(subscriptions.formatResult(result.value)) : KEEP_ALIVE
      if (result) next = results.next()
    }
  } catch (error) {
    yield nextEvent({ errors: [subscriptions.formatError(error)] })
  }
  if (!isClosing()) yield COMPLETE
}

/** Resolves with the next result, or with null after the keep-alive interval. */
function orKeepAlive<T>(next: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const idle = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), KEEP_ALIVE_MS)
  })
  return Promise.race([next, idle]).finally(() => clearTimeout(timer))
}

const nextEvent = (result: unknown): string => `event: next\ndata: ${JSON.stringify(result)}\n\n`
