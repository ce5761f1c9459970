import cors from '@fastify/cors'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import { badInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { Asking } from './ask.ts'
import { baseUrl } from './baseUrl.ts'
import { type Extent, entityPage } from './entityPage.ts'
import { extend, proposeProperties } from './extend.ts'
import { failures } from './failures.ts'
import { checked, parameter } from './input.ts'
import { manifestAt } from './manifest.ts'
import { readQueries } from './queries.ts'
import { reconcileBatch } from './reconcileBatch.ts'
import { CALLBACK, sendJson } from './reply.ts'
import { suggestEntities, suggestProperties, suggestTypes, type Typed } from './suggest.ts'

export interface ServiceOptions {
  readonly schema: GraphQLSchema
  readonly log: Logger
  /** Lets a request in, or refuses it. */
  readonly contextFor: (authorization: string | undefined) => Promise<Context>
  /** Whether reading takes a key: the manifest says so. */
  readonly needsKey: boolean
}

// As long as a body may be.
const LONGEST_BATCH = 1_048_576
const DAY_S = 86_400
const PREVIEW_EXTENT = { properties: 8, values: 3 } as const
const VIEW_EXTENT = { properties: 100, values: 50 } as const
// Pages take no scripts, and may stand in a frame of any client's.
const PAGE_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
} as const

const BATCH = z.object({
  queries: parameter(LONGEST_BATCH).optional(),
  extend: parameter(LONGEST_BATCH).optional(),
  callback: CALLBACK,
})
const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const count = (most: number) => z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(most).optional())
const TYPE = z.preprocess(blankIsAbsent, parameter(100).optional())
const TYPED = z.object({
  prefix: parameter(256).default(''),
  cursor: count(10_000).default(0),
  type: TYPE,
  callback: CALLBACK,
})
const NAMED = z.object({ id: parameter(500) })
const PROPOSED = z.object({ type: TYPE, limit: count(1_000), callback: CALLBACK })

/** The W3C Entity Reconciliation service, version 0.2, over `reconcile`, `search` and the lists of GraphQL. */
export async function reconciliationService(app: FastifyInstance, options: ServiceOptions): Promise<void> {
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    maxAge: DAY_S,
  })
  await app.register(formbody)
  app.setErrorHandler(failures(options.log))
  const letIn: LetIn = async ({ headers }) => ({
    schema: options.schema,
    context: await options.contextFor(headers.authorization),
  })
  batches(app, letIn, options.needsKey)
  suggestions(app, letIn)
  proposals(app, letIn)
  pages(app, letIn)
}

/** What a request reads with, if its sender may read. */
type LetIn = (request: FastifyRequest) => Promise<Asking>

/** The manifest, which takes no key, and both sorts of batches. */
function batches(app: FastifyInstance, letIn: LetIn, needsKey: boolean): void {
  app.get('/', (request, reply) => {
    const given = checked('parameters', request.query, BATCH)
    if (given.queries !== undefined || given.extend !== undefined) return answerBatch(request, reply, given)
    return sendJson(reply, given.callback, manifestAt(baseUrl(request), needsKey))
  })
  app.post('/', (request, reply) => {
    const given = { ...Object(request.query), ...Object(request.body) }
    return answerBatch(request, reply, checked('parameters', given, BATCH))
  })

  async function answerBatch(request: FastifyRequest, reply: FastifyReply, given: z.infer<typeof BATCH>) {
    const asking = await letIn(request)
    return sendJson(reply, given.callback, await answered(asking, given))
  }
}

function answered(asking: Asking, { queries, extend: extension }: z.infer<typeof BATCH>): Promise<unknown> {
  if (queries !== undefined && extension === undefined) return reconcileBatch(asking, readQueries(queries))
  if (extension !== undefined && queries === undefined) return extend(asking, extension)
  throw badInput('one of the parameters queries and extend', queries === undefined ? 'neither' : 'both')
}

function suggestions(app: FastifyInstance, letIn: LetIn): void {
  const suggesting = (path: string, suggest: (asking: Asking, typed: Typed) => unknown) =>
    app.get(path, async (request, reply) => {
      const { callback, ...typed } = checked('parameters', request.query, TYPED)
      return sendJson(reply, callback, await suggest(await letIn(request), typed))
    })
  suggesting('/suggest/entity', suggestEntities)
  suggesting('/suggest/type', (_asking, typed) => suggestTypes(typed))
  suggesting('/suggest/property', (_asking, typed) => suggestProperties(typed))
}

function proposals(app: FastifyInstance, letIn: LetIn): void {
  app.get('/properties', async (request, reply) => {
    const { callback, type, limit } = checked('parameters', request.query, PROPOSED)
    await letIn(request)
    return sendJson(reply, callback, proposeProperties(type, limit))
  })
}

function pages(app: FastifyInstance, letIn: LetIn): void {
  const viewPath = `${app.prefix}/view?id=`
  const page = (path: string, extent: Omit<Extent, 'viewPath'>) =>
    app.get(path, async (request, reply) => {
      const { id } = checked('parameters', request.query, NAMED)
      const html = await entityPage(await letIn(request), id, { ...extent, viewPath })
      return reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(html)
    })
  page('/preview', PREVIEW_EXTENT)
  page('/view', VIEW_EXTENT)
}
