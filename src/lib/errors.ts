import { GraphQLError } from 'graphql'

/** The codes that an error of this API can carry, beside those of GraphQL itself. */
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

/** An error for the caller: its message says what was expected and what came. */
export function coded(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

/**
 * A caller's mistake.
 * @param found what came, in words; a text of the caller's is `quoted`
 */
export const badInput = (expected: string, found: string | number): GraphQLError =>
  coded('BAD_USER_INPUT', `Expected ${expected}, got ${found}.`)

/** What a caller sent, as it stands in a message. */
export const quoted = (value: unknown): string => JSON.stringify(value)

/** What a caller hears of an error of the database: one row for each kind of failure. */
const DATABASE_ERRORS: readonly (readonly [pattern: RegExp, code: ErrorCode, message: string])[] = [
  [
    /^(ServiceUnavailable|SessionExpired)$|^N\/A$|DatabaseUnavailable|\.Cluster\.|NoSuchDatabase|General\.ShutDown|\.Security\./,
    'DATABASE_UNAVAILABLE',
    'The database does not answer just now. Nothing is lost; please try again in a moment.',
  ],
  [
    /TransactionTimedOut|TransactionTerminated|LockClientStopped/,
    'TIMEOUT',
    'The answer took longer than the server allows. Ask for fewer records or fewer levels.',
  ],
  [
    /MemoryPoolOutOfMemory|TransientError/,
    'DATABASE_UNAVAILABLE',
    'The database is too busy just now. Please try again in a moment.',
  ],
]

/** The coded error for what the database driver threw, or null when it is no error of the database. */
export function fromDatabase(error: unknown): GraphQLError | null {
  if (!isDriverError(error)) return null
  const row = DATABASE_ERRORS.find(([pattern]) => pattern.test(error.code))
  return row ? coded(row[1], row[2]) : null
}

/** Whether the database gave a statement up because it took too long. */
export const isTimeout = (error: unknown): boolean => fromDatabase(error)?.extensions.code === 'TIMEOUT'

const isDriverError = (error: unknown): error is { readonly name: string; readonly code: string } =>
  error instanceof Error && error.name === 'Neo4jError' && typeof (error as { code?: unknown }).code === 'string'
