import { Authorized, Extensions } from 'type-graphql'
import type { RoleName } from '../context.ts'

/** Restricts a query, mutation or subscription to callers whose key has the role. */
export function RequiresRole(role: RoleName): MethodDecorator {
  return (prototype, name, descriptor) => {
    const method = descriptor as TypedPropertyDescriptor<unknown>
    Authorized([role])(prototype, name as string, method)
    Extensions({ role })(prototype, name as string, method)
  }
}

/** The description of such a field, which names the role: the schema has no other place for it. */
export const describedFor = (role: RoleName, description: string): string =>
  `${description} Needs a key with the role ${role}.`
