import type { AuthCheckerFn } from 'type-graphql'
import { graphqlError } from '../../lib/errors.ts'
import { type Context, hasRole, type RoleName } from '../../model/context.ts'

/**
 * Checks the caller's role for a field. TypeGraphQL calls it for each field that requires a role.
 * @throws UNAUTHENTICATED without a key, FORBIDDEN if the key lacks the role.
 */
export const authChecker: AuthCheckerFn<Context, RoleName> = ({ context: { viewer }, info }, roles) => {
  if (roles.every((role) => hasRole(viewer, role))) return true
  const needed = `Expected a key with the role ${roles.join(' and ')} for ${info.fieldName}`
  if (viewer.keyId === null)
    throw graphqlError('UNAUTHENTICATED', `${needed}, got none. Send it as Authorization: Bearer <key>.`)
  throw graphqlError('FORBIDDEN', `${needed}, got one with ${viewer.roles.join(', ')}.`)
}
