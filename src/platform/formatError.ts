import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { fromDatabase } from '../lib/errors.ts'
import { tokenLimitError } from './bounds/tokenLimit.ts'

/**
 * Creates the error formatter of the API. Coded errors are returned without their stack, database errors are mapped by
 * the table in lib/errors.ts, and any other error is masked: the caller gets a reference, the log the whole error.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown)
    const databaseError = fromDatabase(cause)
    if (databaseError) {
      log.warn({ err: cause }, 'database error')
      return withCode(formatted, databaseError)
    }
    const tooLong = tokenLimitError(cause)
    if (tooLong) return forCaller({ ...formatted, message: tooLong.message, extensions: tooLong.extensions })
    if (isForCaller(cause, formatted)) return forCaller(formatted)
    const reference = randomUUID()
    log.error({ err: cause, reference }, 'unexpected error in a resolver')
    return {
      ...formatted,
      message: `Internal server error. The server log has the details under ${reference}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    }
  }
}

/** Keeps only the extensions meant for callers: the code and, for a limit error, the value found and the limit. */
function forCaller(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, found, limit } = formatted.extensions ?? {}
  const place = inputPlace(formatted.message)
  return { ...formatted, extensions: limit === undefined ? { code, ...place } : { code, found, limit } }
}

// graphql-js names the place of an invalid value in its message: at "input.items[1].upsertPerson.claim.basis".
const VARIABLE = /^Variable "\$(\w+)" got invalid value .* at "\1((?:\.\w+|\[\d+\])+)";/s

/** Where in a variable GraphQL found an invalid value; in a batch also the index of the item. */
function inputPlace(message: string): { readonly path?: readonly string[]; readonly itemIndex?: number } {
  const [, , place] = VARIABLE.exec(message) ?? []
  if (place === undefined) return {}
  const path = place.split(/[.[\]]+/).filter((part) => part !== '')
  const item = path.indexOf('items')
  const index = Number(path[item + 1])
  return item === -1 || !Number.isInteger(index) ? { path } : { path, itemIndex: index }
}

const withCode = (formatted: GraphQLFormattedError, { message, extensions }: GraphQLError): GraphQLFormattedError => ({
  ...formatted,
  message,
  extensions: { code: extensions.code },
})

const isForCaller = (cause: unknown, { extensions }: GraphQLFormattedError): boolean =>
  cause instanceof GraphQLError && extensions?.code !== undefined && extensions.code !== 'INTERNAL_SERVER_ERROR'
