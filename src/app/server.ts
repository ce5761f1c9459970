import { randomUUID } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { browserKit } from '../interfaces/browser/browserKit.ts'
import { KIT } from '../interfaces/browser/guideLink.ts'
import { exportRoute } from '../interfaces/exports/exportRoute.ts'
import { reconciliationService } from '../interfaces/openRefine/service.ts'
import { playground } from '../interfaces/playground/playground.ts'
import { eventStreams } from '../interfaces/subscriptions/eventStreams.ts'
import { subscriptionsOver } from '../interfaces/subscriptions/subscriptions.ts'
import { webSockets } from '../interfaces/subscriptions/webSockets.ts'
import { ANONYMOUS, type Context, type Viewer } from '../model/context.ts'
import type { Graph } from '../neo4j/graph/graph.ts'
import { loadersOver } from '../neo4j/graph/loaders.ts'
import { type Access, type AccessOptions, accessOver } from '../platform/access/access.ts'
import { bounds } from '../platform/bounds/bounds.ts'
import { LIMITS } from '../platform/bounds/limits.ts'
import { formatError } from '../platform/format.ts'
import { keepForgetting } from '../write/sync/forgetRequests.ts'
import { callers } from './callers.ts'
import { drainOf } from './drain.ts'
import { makeSchema } from './schema.ts'
import { warmUp } from './warmUp.ts'

export interface ServerOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Whether callers may ask for the schema; the playground needs it for its docs. */
  readonly introspection?: boolean
  /** Who may come in; without it whoever carries a key. */
  readonly access?: AccessOptions
}

/** The running API. */
export interface Api {
  readonly url: string
  /** Answers the requests that it has accepted and those that come over connections it has accepted, then closes. */
  close(): Promise<void>
  /** Resolves when common queries have run once. Nobody has to wait for it: it makes the first answers faster. */
  readonly warmed: Promise<void>
}

// Larger documents are refused before they are read.
const BODY_BYTES = 1_048_576
const READY_MS = 1_500
// A cold database may plan the largest statement for longer than a caller would wait.
const WARM_UP_TIMEOUT_MS = 60_000

/**
 * Serves GraphQL at `/graphql`, subscriptions there and at `/graphql/stream`, downloads at `/export`, the playground at
 * `/`, what analysts use in Neo4j Browser at `/browser/`, the reconciliation service at `/reconcile`, and `/health` and
 * `/ready` for whoever watches the process.
 */
export async function startServer(
  graph: Graph,
  log: Logger,
  { host, port, introspection = true, access: accessOptions }: ServerOptions,
): Promise<Api> {
  const app: FastifyInstance = fastify({ bodyLimit: BODY_BYTES, forceCloseConnections: 'idle' })
  const drain = drainOf(app)
  refuseInGraphql(app, log)
  const access = accessOver(graph, log, accessOptions)
  const asking = callers()
  const schema = makeSchema()
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: formatError(log),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), bounds],
    introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  const contextFor = async (authorization: string | undefined, left?: AbortSignal) =>
    contextOver(graph, access, await access.viewerOf(authorization), { left })
  await app.register(fastifyApollo(apollo), {
    context: ({ headers }, reply) => contextFor(headers.authorization, asking.waitingFor(reply.raw)),
  })
  const subscriptions = subscriptionsOver({ schema, introspection, log, contextFor })
  webSockets(app, '/graphql', subscriptions)
  eventStreams(app, '/graphql/stream', subscriptions)
  await app.register(playground, { graphqlPath: '/graphql' })
  const needsKey = accessOptions?.anonymousReads !== true
  await app.register(reconciliationService, { prefix: '/reconcile', schema, log, contextFor, needsKey })
  exportRoute(app, { graph, schema, access, log })
  await app.register(browserKit, { prefix: KIT })
  watched(app, graph)
  const url = await app.listen({ host, port })
  const closing = new AbortController()
  const warmed = warmUp(
    apollo,
    () => contextOver(graph, access, ANONYMOUS, { timeoutMs: WARM_UP_TIMEOUT_MS, left: closing.signal }),
    log,
    closing.signal,
  )
  const forgetting = keepForgetting(graph, log)
  const close = async () => {
    closing.abort()
    asking.sendAway()
    await drain.close()
    await Promise.all([warmed, forgetting.stop(), access.settled()])
  }
  return { url, warmed, close }
}

/** A context of its own for each request: its loaders batch and remember for that request alone. */
export function contextOver(
  graph: Graph,
  { forgetKey }: Pick<Access, 'forgetKey'>,
  viewer: Viewer,
  { timeoutMs, left = STAYING }: { readonly timeoutMs?: number; readonly left?: AbortSignal | undefined } = {},
): Context {
  const reader = graph.counting(timeoutMs)
  return { reader, loaders: loadersOver(reader), graph, viewer, forgetKey, requestId: randomUUID(), left }
}

/** Of whoever waits for every answer. */
const STAYING = new AbortController().signal

/** What never reaches GraphQL, such as a body that is no JSON, is refused in the form that GraphQL clients read. */
function refuseInGraphql(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error }, 'a request failed')
    const message = status >= 500 ? 'Something went wrong on the server.' : error.message
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
  })
}

/** `/health` says that the process lives; `/ready` that it can answer, which takes the database. */
function watched(app: FastifyInstance, graph: Graph): void {
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/ready', async (_request, reply) => {
    const ready = await answers(graph)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'the database does not answer' })
  })
}

async function answers(graph: Graph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS)
  })
  const answered = graph.ping().then(
    () => true,
    () => false,
  )
  return Promise.race([answered, late]).finally(() => clearTimeout(timer))
}
