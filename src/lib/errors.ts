import { GraphQLError } from 'graphql'

/** The codes in `extensions.code` of this API's errors, besides those of Apollo Server. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'AUTH_UNAVAILABLE'
  | 'CURSOR_EXPIRED'
  | 'COST_LIMIT_EXCEEDED'
  | 'DEPTH_LIMIT_EXCEEDED'
  | 'ALIAS_LIMIT_EXCEEDED'
  | 'TOKEN_LIMIT_EXCEEDED'
  | 'DATABASE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'INTERNAL_SERVER_ERROR'

/** An error whose message is shown to the caller. The message says what was expected and what was received. */
export function graphqlError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

/**
 * An error for invalid input.
 * @param found a description of the received value; pass text from the caller through `quoted`
 */
export const badUserInput = (expected: string, found: string | number): GraphQLError =>
  graphqlError('BAD_USER_INPUT', `Expected ${expected}, got ${found}.`)

/** Formats a value from the caller for an error message. */
export const quoted = (value: unknown): string => JSON.stringify(value)

/** The messages and codes for errors of the Neo4j driver, by pattern of the driver's error code. */
const DATABASE_ERRORS: readonly (readonly [pattern: RegExp, code: ErrorCode, message: string])[] = [
  [
    /^(ServiceUnavailable|SessionExpired)$|^N\/A$|DatabaseUnavailable|\.Cluster\.|NoSuchDatabase|General\.ShutDown|\.Security\./,
    'DATABASE_UNAVAILABLE',
    'The database is not available. Try again in a few seconds.',
  ],
  [
    /TransactionTimedOut|TransactionTerminated|LockClientStopped/,
    'TIMEOUT',
    'The request exceeded the time limit of the server. Request fewer records or fewer levels.',
  ],
  [
    /MemoryPoolOutOfMemory|TransientError/,
    'DATABASE_UNAVAILABLE',
    'The database is overloaded. Try again in a few seconds.',
  ],
]

/** Translates an error of the database driver for the caller; null for any other error. */
export function fromDatabase(error: unknown): GraphQLError | null {
  if (!isDriverError(error)) return null
  const row = DATABASE_ERRORS.find(([pattern]) => pattern.test(error.code))
  return row ? graphqlError(row[1], row[2]) : null
}

/** True when the database terminated a statement because of its timeout. */
export const isTimeout = (error: unknown): boolean => fromDatabase(error)?.extensions.code === 'TIMEOUT'

const isDriverError = (error: unknown): error is { readonly name: string; readonly code: string } =>
  error instanceof Error && error.name === 'Neo4jError' && typeof (error as { code?: unknown }).code === 'string'
