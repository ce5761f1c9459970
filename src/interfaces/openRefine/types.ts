import { badUserInput, quoted } from '../../lib/errors.ts'
import { kinds } from '../../model/entities/entity.ts'

/** A type of the protocol: a kind of entity, with its GraphQL type name as id. */
export interface Type {
  readonly id: string
  readonly name: string
  readonly description: string
}

export const types = (): Type[] => [...kinds.values()].map(({ name, description }) => ({ id: name, name, description }))

/** Returns the EntityKind value of a type. @throws BAD_USER_INPUT if no such type exists. */
export function kindOfType(id: string): string {
  const kind = [...kinds.values()].find(({ name }) => name === id)
  if (kind) return kind.kind
  throw badUserInput(`a type: ${[...kinds.values()].map(({ name }) => name).join(', ')}`, quoted(id.slice(0, 100)))
}

/** Returns the type of an EntityKind value. */
export function typeOfKind(kind: string): { readonly id: string; readonly name: string } {
  const name = String(kinds.get(kind)?.name)
  return { id: name, name }
}
