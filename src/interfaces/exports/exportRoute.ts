import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { z } from 'zod'
import { badUserInput, type ErrorCode, fromDatabase, graphqlError } from '../../lib/errors.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { Authenticator } from '../../platform/access/authenticator.ts'
import type { ExportFile, ExportFormat } from './exportFormat.ts'
import { type ExportReader, openExportReader } from './exportReader.ts'
import { FORMATS, type FormatName, formatNamed } from './formats.ts'
import { parseAsOf, parseWhere } from './parseWhere.ts'
import { fileStream } from './writeExport.ts'
import { zipArchive } from './zipArchive.ts'

/** Largest number of relationships in a download; npm run export has no limit. */
export const MAX_RELATIONSHIPS = 200_000
// Each export reads from the database until it is complete.
export const MAX_CONCURRENT_EXPORTS = 4

export interface ExportRouteOptions {
  readonly graph: Pick<Graph, 'counting'>
  readonly schema: GraphQLSchema
  readonly access: Pick<Authenticator, 'authenticate'>
  readonly log: Logger
}

const querySchema = z.strictObject({
  format: z.string().optional(),
  where: z.string().optional(),
  asOf: z.string().optional(),
})

/**
 * `GET /export?format=&where=&asOf=` downloads the graph or a part of it; it requires read access. Pages are read from
 * the graph as the client consumes the response, and reading stops when the client disconnects.
 */
export function exportRoute(app: FastifyInstance, { graph, schema, access, log }: ExportRouteOptions): void {
  let open = 0

  async function serve(request: FastifyRequest, reply: FastifyReply) {
    await access.authenticate(request.headers.authorization)
    const { format: name, where, asOf } = parseQuery(request.query)
    const format = formatNamed(name)
    const part = { where: where === undefined ? null : parseWhere(schema, where), asOf: parseAsOf(asOf) }
    if (open >= MAX_CONCURRENT_EXPORTS)
      throw graphqlError(
        'DATABASE_UNAVAILABLE',
        `Expected at most ${MAX_CONCURRENT_EXPORTS} concurrent exports, got one more. Try again in a moment.`,
      )
    open += 1
    const closed = new AbortController()
    reply.raw.once('close', () => {
      open -= 1
      closed.abort()
    })
    const reading = await openExportReader(graph, { ...part, most: MAX_RELATIONSHIPS, signal: closed.signal })
    return send(reply, bodyOf(format, reading, closed.signal), name as FormatName, reading)
  }

  function bodyOf(format: ExportFormat, reading: ExportReader, signal: AbortSignal): Readable {
    const files = format.filesOf(reading)
    const body = format.single ? fileStream(files[0] as ExportFile, { signal }) : zipArchive(files, signal)
    // The status was already sent, so the client sees only an incomplete download.
    return body.once('error', (err) => signal.aborted || log.error({ err }, 'export failed after it had started'))
  }

  app.get('/export', { exposeHeadRoute: false }, async (request, reply) => {
    try {
      return await serve(request, reply)
    } catch (error) {
      if (reply.raw.destroyed) return reply.hijack()
      return sendError(reply, error, log)
    }
  })
}

function parseQuery(query: unknown): z.infer<typeof querySchema> {
  const parsed = querySchema.safeParse(query)
  if (parsed.success) return parsed.data
  throw badUserInput('format, where and asOf in the URL, each once', z.prettifyError(parsed.error))
}

function send(reply: FastifyReply, body: Readable, name: FormatName, { sequence }: ExportReader) {
  const { extension, mediaType } = (FORMATS[name] as ExportFormat).single ?? {
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

/** Sends an error in the GraphQL format, with an HTTP status. */
function sendError(reply: FastifyReply, thrown: unknown, log: Logger) {
  const error = fromDatabase(thrown) ?? thrown
  if (!(error instanceof GraphQLError)) throw error
  const code = error.extensions.code as ErrorCode
  if (error !== thrown) log.warn({ err: thrown }, 'database error during an export')
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer')
  return reply.code(STATUS[code] ?? 400).send({ errors: [{ message: error.message, extensions: { code } }] })
}
