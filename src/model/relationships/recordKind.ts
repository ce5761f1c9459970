import { lazy } from '../../lib/lazy.ts'
import { type KindDefinition, kinds } from '../entities/entity.ts'
import { type RelationshipDefinition, relationshipTypes } from './relationship.ts'

/** The kind or relationship type of a record, which the prefix of its id determines: `person:…`, `holds_post:…`. */
export type RecordKind = { readonly entity: KindDefinition } | { readonly relationship: RelationshipDefinition }

const byPrefix = lazy(() => {
  const entities = [...kinds.values()].map((entity) => [entity.kind.toLowerCase(), { entity }] as const)
  const links = [...relationshipTypes.values()].map(
    (relationship) => [relationship.type.toLowerCase(), { relationship }] as const,
  )
  return new Map<string, RecordKind>([...entities, ...links])
})

/** The kind or relationship type of the record with this id; undefined when the prefix is unknown. */
export const recordKindOf = (id: string): RecordKind | undefined => byPrefix().get(id.slice(0, id.indexOf(':')))

/** All prefixes of ids, for error messages. */
export const idPrefixes = (): readonly string[] => [...byPrefix().keys()]

/** The kind of the entity with this id; undefined when the prefix is not that of a kind. */
export function entityKindOf(id: string): KindDefinition | undefined {
  const found = recordKindOf(id)
  return found && 'entity' in found ? found.entity : undefined
}

/** Whether an id is that of an entity of this kind. */
export const isOfKind = (id: string, kind: string): boolean => entityKindOf(id)?.kind === kind
