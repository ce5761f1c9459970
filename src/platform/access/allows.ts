import type { AuthCheckerFn } from 'type-graphql'
import { coded } from '../../lib/errors.ts'
import { type Context, mayAct, type RoleName } from '../../model/context.ts'

/**
 * Whether the caller's key allows a field; TypeGraphQL asks for each one that needs a role.
 * @throws UNAUTHENTICATED when there is no key, FORBIDDEN when it does not reach.
 */
export const allows: AuthCheckerFn<Context, RoleName> = ({ context: { viewer }, info }, roles) => {
  if (roles.every((role) => mayAct(viewer, role))) return true
  const needed = `Expected a key with the role ${roles.join(' and ')} for ${info.fieldName}`
  if (viewer.keyId === null)
    throw coded('UNAUTHENTICATED', `${needed}, got none. Send it as Authorization: Bearer <key>.`)
  throw coded('FORBIDDEN', `${needed}, got one with ${viewer.roles.join(', ')}.`)
}
