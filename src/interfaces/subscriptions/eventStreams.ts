import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Asked } from './admit.ts'
import { askedFrom } from './askedFrom.ts'
import type { Answers, Subscriptions } from './subscriptions.ts'

// A line now and then keeps proxies from cutting a quiet stream, and finds out that nobody is there any more.
const QUIET_MS = 12_000
const STILL_HERE = ':\n\n'
const COMPLETE = 'event: complete\ndata:\n\n'

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // A stream is the last thing on its connection, which so goes away with it when the server closes.
  connection: 'close',
}

/**
 * Subscriptions as server-sent events at a path of the server: the protocol of graphql-sse, with a stream for each. Its
 * own server reads events whether or not the client takes them; here the next one waits until the last is on its way.
 */
export function eventStreams(app: FastifyInstance, path: string, subscriptions: Subscriptions): void {
  const open = new Set<Answers>()
  let closing = false

  async function serve(asked: Asked, request: FastifyRequest, reply: FastifyReply) {
    const admitted = subscriptions.admit(asked)
    const answers =
      'document' in admitted ? await subscriptions.open(admitted, request.headers.authorization) : { errors: admitted }
    if (!(Symbol.asyncIterator in answers)) {
      return reply.headers(HEADERS).send(`${eventWith(subscriptions.shown(answers))}${COMPLETE}`)
    }
    open.add(answers)
    reply.raw.once('close', () => {
      open.delete(answers)
      void answers.return(undefined)
    })
    return reply.headers(HEADERS).send(Readable.from(linesOf(answers, subscriptions, () => closing)))
  }

  app.get(path, (request, reply) => serve(askedFrom(request.query), request, reply))
  app.post(path, (request, reply) => serve(askedFrom(request.body), request, reply))
  app.addHook('preClose', async () => {
    closing = true
    await Promise.all([...open].map((answers) => answers.return(undefined)))
  })
}

/** A client that is not told that its subscription is complete comes again: so it is when the server closes. */
async function* linesOf(answers: Answers, subscriptions: Subscriptions, isClosing: () => boolean) {
  yield STILL_HERE
  try {
    let next = answers.next()
    for (;;) {
      const answer = await orQuiet(next)
      if (answer?.done) break
      yield answer ? eventWith(subscriptions.shown(answer.value)) : STILL_HERE
      if (answer) next = answers.next()
    }
  } catch (error) {
    yield eventWith({ errors: [subscriptions.shownError(error)] })
  }
  if (!isClosing()) yield COMPLETE
}

/** What comes, or null when nothing does for a while. */
function orQuiet<T>(coming: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const quiet = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), QUIET_MS)
  })
  return Promise.race([coming, quiet]).finally(() => clearTimeout(timer))
}

const eventWith = (answer: unknown): string => `event: next\ndata: ${JSON.stringify(answer)}\n\n`
