import cors from '@fastify/cors'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import type { Asking } from './ask.ts'
import { baseUrl } from './baseUrl.ts'
import { entityPage } from './entityPage.ts'
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
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

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

  const askingOf = async ({ headers }: FastifyRequest): Promise<Asking> => ({
    schema: options.schema,
    context: await options.contextFor(headers.authorization),
  })

  async function answerBatch(request: FastifyRequest, reply: FastifyReply, given: unknown) {
    const { queries, extend: extension, callback } = checked('parameters', given, BATCH)
    const asking = await askingOf(request)
    if ((queries === undefined) === (extension === undefined))
      throw badInput('one of the parameters queries and extend', queries === undefined ? 'neither' : 'both')
    const answer =
      queries === undefined
        ? await extend(asking, String(extension))
        : await reconcileBatch(asking, readQueries(queries))
    return sendJson(reply, callback, answer)
  }

  app.get('/', (request, reply) => {
    const { queries, extend: extension, callback } = checked('parameters', request.query, BATCH)
    if (queries !== undefined || extension !== undefined) return answerBatch(request, reply, request.query)
    return sendJson(reply, callback, manifestAt(baseUrl(request), options.needsKey))
  })
  app.post('/', (request, reply) => answerBatch(request, reply, { ...Object(request.query), ...Object(request.body) }))

  const suggesting = (path: string, suggest: (asking: Asking, typed: Typed) => unknown) =>
    app.get(path, async (request, reply) => {
      const { callback, ...typed } = checked('parameters', request.query, TYPED)
      return sendJson(reply, callback, await suggest(await askingOf(request), typed))
    })
  suggesting('/suggest/entity', suggestEntities)
  suggesting('/suggest/type', (_asking, typed) => suggestTypes(typed))
  suggesting('/suggest/property', (_asking, typed) => suggestProperties(typed))

  app.get('/properties', async (request, reply) => {
    const { callback, type, limit } = checked('parameters', request.query, PROPOSED)
    await askingOf(request)
    return sendJson(reply, callback, proposeProperties(type, limit))
  })

  const page = (path: string, extent: { readonly properties: number; readonly values: number }) =>
    app.get<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
      const id = checked('id', request.params.id, parameter(500))
      const html = await entityPage(await askingOf(request), id, { ...extent, viewPath: `${app.prefix}/view/` })
      return reply
        .header('content-security-policy', POLICY)
        .header('x-content-type-options', 'nosniff')
        .type('text/html; charset=utf-8')
        .send(html)
    })
  page('/preview', PREVIEW_EXTENT)
  page('/view', VIEW_EXTENT)
}
