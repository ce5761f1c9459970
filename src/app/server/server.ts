import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { browserKit } from '../../interfaces/browser/browserKit.ts'
import { KIT_PATH } from '../../interfaces/browser/guideLink.ts'
import { exportRoute } from '../../interfaces/exports/exportRoute.ts'
import { reconciliationService } from '../../interfaces/openRefine/reconciliationService.ts'
import { playground } from '../../interfaces/playground/playground.ts'
import { serverSentEvents } from '../../interfaces/subscriptions/serverSentEvents.ts'
import { subscriptionHandler } from '../../interfaces/subscriptions/subscriptionHandler.ts'
import { webSockets } from '../../interfaces/subscriptions/webSockets.ts'
import { ANONYMOUS, type Context } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type AuthenticationOptions, createAuthenticator } from '../../platform/access/authenticator.ts'
import { rejectionMessage, rejectOtherEncodings } from '../../platform/bounds/bodyCheck.ts'
import { costAnalysis } from '../../platform/bounds/costAnalysis.ts'
import { LIMITS } from '../../platform/bounds/limits.ts'
import { textCheck } from '../../platform/bounds/textCheck.ts'
import { formatError } from '../../platform/formatError.ts'
import { startPurgeJob } from '../../write/sync/purgeIdempotencyKeys.ts'
import { makeSchema } from '../schema.ts'
import { gracefulShutdown } from './gracefulShutdown.ts'
import { healthRoutes } from './healthRoutes.ts'
import { pendingRequests } from './pendingRequests.ts'
import { requestContext } from './requestContext.ts'
import { warmUp } from './warmUp.ts'

export interface ServerOptions {
  readonly host: string
  /** 0 selects a free port. */
  readonly port: number
  /** Whether introspection is allowed; the documentation in the playground needs it. */
  readonly introspection?: boolean
  /** Authentication options; by default every request requires a key. */
  readonly access?: AuthenticationOptions
  /** Whether to run common queries once at the start; true when absent. */
  readonly warm?: boolean
}

/** The running API. */
export interface Api {
  readonly url: string
  /** Answers all requests on accepted connections, then closes the server. */
  close(): Promise<void>
  /** Resolves when the warm-up is complete. The API answers requests before that, but more slowly. */
  readonly warmed: Promise<void>
}

// Larger bodies are rejected before they are parsed.
const BODY_BYTES = 1_048_576
// A cold database may need longer to plan the largest statements than the timeout of a request.
const WARM_UP_TIMEOUT_MS = 60_000

/**
 * Starts the HTTP server: GraphQL at `/graphql`, subscriptions there and at `/graphql/stream`, downloads at `/export`,
 * the playground at `/`, the Neo4j Browser kit at `/browser/`, the reconciliation service at `/reconcile`, and `/health`
 * and `/ready` for process supervisors.
 */
export async function startServer(
  graph: Graph,
  log: Logger,
  { host, port, introspection = true, access: accessOptions, warm = true }: ServerOptions,
): Promise<Api> {
  const app: FastifyInstance = fastify({ bodyLimit: BODY_BYTES, forceCloseConnections: 'idle' })
  const shutdown = gracefulShutdown(app)
  sendGraphqlErrors(app, log)
  rejectOtherEncodings(app)
  const access = createAuthenticator(graph, log, accessOptions)
  const requests = pendingRequests()
  const schema = makeSchema()
  const apollo = new ApolloServer<Context>({
    schema,
    formatError: formatError(log),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled(), textCheck, costAnalysis],
    introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  const contextFor = async (authorization: string | undefined, signal?: AbortSignal) =>
    requestContext(graph, access, await access.authenticate(authorization), { signal })
  await app.register(fastifyApollo(apollo), {
    context: ({ headers }, reply) => contextFor(headers.authorization, requests.signalFor(reply.raw)),
  })
  const subscriptions = subscriptionHandler({ schema, introspection, log, contextFor })
  webSockets(app, '/graphql', subscriptions)
  serverSentEvents(app, '/graphql/stream', subscriptions)
  await app.register(playground, { graphqlPath: '/graphql' })
  const needsKey = accessOptions?.anonymousReads !== true
  await app.register(reconciliationService, { prefix: '/reconcile', schema, log, contextFor, needsKey })
  exportRoute(app, { graph, schema, access, log })
  await app.register(browserKit, { prefix: KIT_PATH })
  healthRoutes(app, graph)
  const url = await app.listen({ host, port })
  const closing = new AbortController()
  const warmUpContext = () =>
    requestContext(graph, access, ANONYMOUS, { timeoutMs: WARM_UP_TIMEOUT_MS, signal: closing.signal })
  const warmed = warm ? warmUp(apollo, warmUpContext, log, closing.signal) : Promise.resolve()
  const purgeJob = startPurgeJob(graph, log)
  const close = async () => {
    closing.abort()
    requests.abortAll()
    await shutdown.close()
    await Promise.all([warmed, purgeJob.stop(), access.flush()])
  }
  return { url, warmed, close }
}

/** Sends errors outside GraphQL execution, such as invalid JSON, in the GraphQL error format. */
function sendGraphqlErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error }, 'unexpected error in a request')
    const message = status >= 500 ? 'Internal server error.' : rejectionMessage(error, request, BODY_BYTES)
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
  })
}
