import { badInput, quoted } from '../../lib/errors.ts'
import { kinds } from '../../model/entities/entity.ts'

/** A type of the service: a kind of entity, under the name that it has in GraphQL. */
export interface Type {
  readonly id: string
  readonly name: string
  readonly description: string
}

export const types = (): Type[] => [...kinds.values()].map(({ name, description }) => ({ id: name, name, description }))

/** The kind that a type is, as the enum EntityKind has it. */
export function kindOfType(id: string): string {
  const kind = [...kinds.values()].find(({ name }) => name === id)
  if (kind) return kind.kind
  throw badInput(`a type: ${[...kinds.values()].map(({ name }) => name).join(', ')}`, quoted(id.slice(0, 100)))
}

/** The type of an entity of that kind. */
export function typeOfKind(kind: string): { readonly id: string; readonly name: string } {
  const name = String(kinds.get(kind)?.name)
  return { id: name, name }
}
