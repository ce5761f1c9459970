import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { formatError } from '../../platform/formatError.ts'

const STATUSES: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  COST_LIMIT_EXCEEDED: 413,
  DEPTH_LIMIT_EXCEEDED: 413,
  ALIAS_LIMIT_EXCEEDED: 413,
  AUTH_UNAVAILABLE: 503,
  DATABASE_UNAVAILABLE: 503,
  TIMEOUT: 503,
}

/** Creates the error handler of the service: it sends code and message, masked like GraphQL errors, with an HTTP status. */
export function errorHandler(log: Logger) {
  const format = formatError(log)
  return (error: FastifyError | GraphQLError, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!(error instanceof GraphQLError) && error.statusCode !== undefined && error.statusCode < 500)
      return sendError(reply, error.statusCode, 'BAD_REQUEST', error.message)
    const { message, extensions } = format({ message: error.message, ...extensionsOf(error) }, error)
    const code = String(extensions?.code)
    if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer')
    return sendError(reply, STATUSES[code] ?? 500, code, message)
  }
}

const extensionsOf = (error: unknown) => (error instanceof GraphQLError ? { extensions: error.extensions } : {})

/** Sends an error in the format that clients of the protocol expect. */
const sendError = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).type('application/json; charset=utf-8').send({ status: 'error', code, message })
