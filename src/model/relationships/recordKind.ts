import { lazy } from '../../lib/lazy.ts'
import { type KindDefinition, kinds } from '../entities/entity.ts'
import { type RelationshipDefinition, relationshipTypes } from './relationship.ts'

/** What an id is of, told by its prefix: `person:…` is an entity, `holds_post:…` a relationship. */
export type RecordKind = { readonly entity: KindDefinition } | { readonly relationship: RelationshipDefinition }

const byPrefix = lazy(() => {
  const entities = [...kinds.values()].map((entity) => [entity.kind.toLowerCase(), { entity }] as const)
  const links = [...relationshipTypes.values()].map(
    (relationship) => [relationship.type.toLowerCase(), { relationship }] as const,
  )
  return new Map<string, RecordKind>([...entities, ...links])
})

/** The kind of record that an id is of, or undefined when its prefix is no kind's. */
export const recordKindOf = (id: string): RecordKind | undefined => byPrefix().get(id.slice(0, id.indexOf(':')))

/** The prefixes that ids can have, for messages. */
export const idPrefixes = (): readonly string[] => [...byPrefix().keys()]

/** The kind of entity that an id is of; undefined when its prefix is no kind's of entities. */
export function entityKindOf(id: string): KindDefinition | undefined {
  const found = recordKindOf(id)
  return found && 'entity' in found ? found.entity : undefined
}

/** Whether an id is of an entity of that kind. */
export const isOfKind = (id: string, kind: string): boolean => entityKindOf(id)?.kind === kind
