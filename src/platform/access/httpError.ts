import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../lib/errors.ts'

/**
 * An error that rejects a whole request with an HTTP status, in the GraphQL error format. A 401 has the header
 * `WWW-Authenticate`, as RFC 9110, section 15.5.2, requires.
 */
export function httpError(status: 401 | 403 | 503, code: ErrorCode, message: string): GraphQLError {
  const headers = new HeaderMap()
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } })
}
