import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../lib/errors.ts'

/**
 * Refuses a request as a whole, whatever it asks for: with a status of HTTP, in the form that GraphQL clients read.
 * A 401 says how to ask, as RFC 9110 wants it (section 15.5.2).
 */
export function refusedRequest(status: 401 | 403 | 503, code: ErrorCode, message: string): GraphQLError {
  const headers = new HeaderMap()
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } })
}
