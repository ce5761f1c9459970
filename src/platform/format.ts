import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { fromDatabase } from '../lib/errors.ts'
import { tooManyTokens } from './bounds/tokens.ts'

/**
 * What a caller sees of an error: a coded one as it is, without a stack; one of the database by the table in
 * errors.ts; anything else masked, with a reference under which the log has it whole.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown)
    const known = fromDatabase(cause)
    if (known) {
      log.warn({ err: cause }, 'the database failed')
      return withCode(formatted, known)
    }
    const tooLong = tooManyTokens(cause)
    if (tooLong) return forCaller({ ...formatted, message: tooLong.message, extensions: tooLong.extensions })
    if (isForCaller(cause, formatted)) return forCaller(formatted)
    const reference = randomUUID()
    log.error({ err: cause, reference }, 'a resolver failed')
    return {
      ...formatted,
      message: `Something went wrong on the server. The log has it under ${reference}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    }
  }
}

/** Of the extensions a caller sees the code and, of a refusal, the figure and the limit. */
function forCaller(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, found, limit } = formatted.extensions ?? {}
  return { ...formatted, extensions: limit === undefined ? { code } : { code, found, limit } }
}

const withCode = (formatted: GraphQLFormattedError, { message, extensions }: GraphQLError): GraphQLFormattedError => ({
  ...formatted,
  message,
  extensions: { code: extensions.code },
})

const isForCaller = (cause: unknown, { extensions }: GraphQLFormattedError): boolean =>
  cause instanceof GraphQLError && extensions?.code !== undefined && extensions.code !== 'INTERNAL_SERVER_ERROR'
