import cors from '@fastify/cors'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import { badUserInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { baseUrl } from './baseUrl.ts'
import { entityPage, type PageLimits } from './entityPage.ts'
import { errorHandler } from './errorHandler.ts'
import type { ExecutionScope } from './executeDocument.ts'
import { extend, proposeProperties } from './extend.ts'
import { parseInput, textParameter } from './parseInput.ts'
import { parseQueries } from './parseQueries.ts'
import { reconcileBatch } from './reconcileBatch.ts'
import { CALLBACK, sendJson } from './sendJson.ts'
import { serviceManifest } from './serviceManifest.ts'
import { type SuggestRequest, suggestEntities, suggestProperties, suggestTypes } from './suggest.ts'

export interface ServiceOptions {
  readonly schema: GraphQLSchema
  readonly log: Logger
  /** Authenticates a request and returns its context. */
  readonly contextFor: (authorization: string | undefined) => Promise<Context>
  /** Whether reading requires a key, as the manifest states. */
  readonly needsKey: boolean
}

// The same as the limit of a request body.
const MAX_BATCH_LENGTH = 1_048_576
const DAY_S = 86_400
const PREVIEW_LIMITS = { properties: 8, values: 3 } as const
const VIEW_LIMITS = { properties: 100, values: 50 } as const
// Pages contain no scripts. Clients of any origin may show them in a frame.
const PAGE_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
} as const

const BATCH = z.object({
  queries: textParameter(MAX_BATCH_LENGTH).optional(),
  extend: textParameter(MAX_BATCH_LENGTH).optional(),
  callback: CALLBACK,
})
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const count = (most: number) => z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(most).optional())
const TYPE = z.preprocess(blankIsAbsent, textParameter(100).optional())
const SUGGEST = z.object({
  prefix: textParameter(256).default(''),
  cursor: count(10_000).default(0),
  type: TYPE,
  callback: CALLBACK,
})
const VIEW = z.object({ id: textParameter(500) })
const PROPOSE = z.object({ type: TYPE, limit: count(1_000), callback: CALLBACK })

/** The W3C Entity Reconciliation service, version 0.2, based on `reconcile`, `search` and the lists of GraphQL. */
export async function reconciliationService(app: FastifyInstance, options: ServiceOptions): Promise<void> {
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    maxAge: DAY_S,
  })
  await app.register(formbody)
  app.setErrorHandler(errorHandler(options.log))
  const authenticate: Authenticate = async ({ headers }) => ({
    schema: options.schema,
    context: await options.contextFor(headers.authorization),
  })
  batches(app, authenticate, options.needsKey)
  suggestions(app, authenticate)
  proposals(app, authenticate)
  pages(app, authenticate)
}

/** Returns the scope of a request. @throws UNAUTHENTICATED or FORBIDDEN if the caller may not read. */
type Authenticate = (request: FastifyRequest) => Promise<ExecutionScope>

/** The manifest, which requires no key, and the batches of reconciliation and data extension queries. */
function batches(app: FastifyInstance, authenticate: Authenticate, needsKey: boolean): void {
  app.get('/', (request, reply) => {
    const parameters = parseInput('parameters', request.query, BATCH)
    if (parameters.queries !== undefined || parameters.extend !== undefined)
      return answerBatch(request, reply, parameters)
    return sendJson(reply, parameters.callback, serviceManifest(baseUrl(request), needsKey))
  })
  app.post('/', (request, reply) => {
    const parameters = { ...Object(request.query), ...Object(request.body) }
    return answerBatch(request, reply, parseInput('parameters', parameters, BATCH))
  })

  async function answerBatch(request: FastifyRequest, reply: FastifyReply, parameters: z.infer<typeof BATCH>) {
    const scope = await authenticate(request)
    return sendJson(reply, parameters.callback, await answer(scope, parameters))
  }
}

function answer(scope: ExecutionScope, { queries, extend: extension }: z.infer<typeof BATCH>): Promise<unknown> {
  if (queries !== undefined && extension === undefined) return reconcileBatch(scope, parseQueries(queries))
  if (extension !== undefined && queries === undefined) return extend(scope, extension)
  throw badUserInput('one of the parameters queries and extend', queries === undefined ? 'neither' : 'both')
}

function suggestions(app: FastifyInstance, authenticate: Authenticate): void {
  const suggestRoute = (path: string, suggest: (scope: ExecutionScope, options: SuggestRequest) => unknown) =>
    app.get(path, async (request, reply) => {
      const { callback, ...options } = parseInput('parameters', request.query, SUGGEST)
      return sendJson(reply, callback, await suggest(await authenticate(request), options))
    })
  suggestRoute('/suggest/entity', suggestEntities)
  suggestRoute('/suggest/type', (_scope, options) => suggestTypes(options))
  suggestRoute('/suggest/property', (_scope, options) => suggestProperties(options))
}

function proposals(app: FastifyInstance, authenticate: Authenticate): void {
  app.get('/properties', async (request, reply) => {
    const { callback, type, limit } = parseInput('parameters', request.query, PROPOSE)
    await authenticate(request)
    return sendJson(reply, callback, proposeProperties(type, limit))
  })
}

function pages(app: FastifyInstance, authenticate: Authenticate): void {
  const viewPath = `${app.prefix}/view?id=`
  const page = (path: string, extent: Omit<PageLimits, 'viewPath'>) =>
    app.get(path, async (request, reply) => {
      const { id } = parseInput('parameters', request.query, VIEW)
      const html = await entityPage(await authenticate(request), id, { ...extent, viewPath })
      return reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(html)
    })
  page('/preview', PREVIEW_LIMITS)
  page('/view', VIEW_LIMITS)
}
