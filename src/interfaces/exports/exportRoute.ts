import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import { badInput, coded, type ErrorCode, fromDatabase } from '../../lib/errors.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { Access } from '../../platform/access/access.ts'
import { archiveOf } from './archive.ts'
import type { ExportFile, Format } from './format.ts'
import { FORMATS, type FormatName, formatNamed } from './formats.ts'
import { openReading, type Reading } from './reading.ts'
import { asOfFrom, whereFrom } from './whereFrom.ts'
import { textsOf } from './writeExport.ts'

/** Relationships that one download can have: the command line has no bound. */
export const MOST_EXPORTED = 200_000
// Each reads from the database for as long as it lasts.
export const MOST_AT_ONCE = 4

export interface ExportRouteOptions {
  readonly graph: Pick<Graph, 'counting'>
  readonly schema: GraphQLSchema
  readonly access: Pick<Access, 'viewerOf'>
  readonly log: Logger
}

const asked = z.strictObject({
  format: z.string().optional(),
  where: z.string().optional(),
  asOf: z.string().optional(),
})

/**
 * `GET /export?format=&where=&asOf=`: the graph, or a part of it, as a download for whoever may read. It is written while
 * it is read, as fast as the client takes it, and no further once the client has gone.
 */
export function exportRoute(app: FastifyInstance, { graph, schema, access, log }: ExportRouteOptions): void {
  let open = 0

  async function serve(request: FastifyRequest, reply: FastifyReply) {
    await access.viewerOf(request.headers.authorization)
    const { format: name, where, asOf } = askedOf(request.query)
    const format = formatNamed(name)
    const part = { where: where === undefined ? null : whereFrom(schema, where), asOf: asOfFrom(asOf) }
    if (open >= MOST_AT_ONCE)
      throw coded(
        'DATABASE_UNAVAILABLE',
        `Expected at most ${MOST_AT_ONCE} exports at one time, got one more. Please try again in a moment.`,
      )
    open += 1
    const gone = new AbortController()
    reply.raw.once('close', () => {
      open -= 1
      gone.abort()
    })
    const reading = await openReading(graph, { ...part, most: MOST_EXPORTED, signal: gone.signal })
    return send(reply, bodyOf(format, reading, gone.signal), name as FormatName, reading)
  }

  function bodyOf(format: Format, reading: Reading, signal: AbortSignal): Readable {
    const files = format.filesOf(reading)
    const body = format.single ? textsOf(files[0] as ExportFile, { signal }) : archiveOf(files, signal)
    // Its client sees a download that breaks off; why, the log says.
    return body.once('error', (err) => signal.aborted || log.error({ err }, 'an export broke off'))
  }

  app.get('/export', { exposeHeadRoute: false }, async (request, reply) => {
    try {
      return await serve(request, reply)
    } catch (error) {
      if (reply.raw.destroyed) return reply.hijack()
      return refuse(reply, error, log)
    }
  })
}

function askedOf(query: unknown): z.infer<typeof asked> {
  const parsed = asked.safeParse(query)
  if (parsed.success) return parsed.data
  throw badInput('format, where and asOf in the URL, each once', z.prettifyError(parsed.error))
}

function send(reply: FastifyReply, body: Readable, name: FormatName, { sequence }: Reading) {
  const { extension, mediaType } = (FORMATS[name] as Format).single ?? {
    extension: `${name}.zip`,
    mediaType: 'application/zip',
  }
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="migration-governance.${extension}"`)
    .header('cache-control', 'no-store')
    .header('x-graph-sequence', sequence)
    .send(body)
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  COST_LIMIT_EXCEEDED: 413,
  DATABASE_UNAVAILABLE: 503,
  AUTH_UNAVAILABLE: 503,
  TIMEOUT: 503,
}

/** In the form in which GraphQL refuses, with a status of HTTP. */
function refuse(reply: FastifyReply, thrown: unknown, log: Logger) {
  const error = fromDatabase(thrown) ?? thrown
  if (!(error instanceof GraphQLError)) throw error
  const code = error.extensions.code as ErrorCode
  if (error !== thrown) log.warn({ err: thrown }, 'an export failed')
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer')
  return reply.code(STATUS[code] ?? 400).send({ errors: [{ message: error.message, extensions: { code } }] })
}
