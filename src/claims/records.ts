import type { Transaction } from '../graph/graph.ts'
import { isOfKind, recordKindOf } from '../relationships/recordKind.ts'
import type { Known } from './check.ts'
import type { ClaimDraft, Head, RelationshipHead } from './draft.ts'
import {
  type FoundEntity,
  type FoundRelationship,
  lockEntities,
  lockRelationships,
  readExternalIdOwners,
  readKinds,
  readSources,
} from './graphState.ts'
import type { RecordState } from './recordState.ts'
import { referencesOf } from './references.ts'
import type { ClaimValues } from './values.ts'

/** The records that some drafts are about, locked, and all else that the graph knows of what they name. */
export interface Records {
  readonly existingIds: readonly string[]
  readonly known: Known
  readonly sources: ReadonlyMap<string, string | null>
  readonly entities: ReadonlyMap<string, FoundEntity>
  of(id: string): { readonly head: Head; readonly before: RecordState | null }
}

/**
 * Locks first the relationships of each type and then the entities, each in the order of their ids, and reads them.
 * Events at the ends are locked too, since the dates of a relationship may be theirs; other ends are not, so that
 * writers at a hub do not wait for each other.
 */
export async function recordsOf(tx: Transaction, drafts: readonly ClaimDraft[]): Promise<Records> {
  const relationships = await lockAllRelationships(tx, drafts)
  const heads = new Map(drafts.flatMap(({ about, head }) => (head ? [[about, head] as const] : [])))
  const ends = endsOf(heads.values(), relationships.values())
  const own = drafts.map(({ about }) => about).filter(isEntityId)
  const entities = await lockEntities(tx, [...own, ...ends.filter((id) => isOfKind(id, 'EVENT'))])
  const named = [...ends, ...drafts.flatMap(referencesOf)].filter((id) => !entities.has(id))
  const labels = await readKinds(tx, named)
  for (const [id, { label }] of entities) labels.set(id, label)
  const owners = await readExternalIdOwners(tx, externalIdsOf(drafts))
  const sources = await readSources(
    tx,
    drafts.map(({ sourceId }) => sourceId),
  )
  return {
    existingIds: [...own.filter((id) => entities.has(id)), ...relationships.keys()],
    entities,
    sources,
    known: knownFrom(drafts, labels, relationships, owners, sources),
    of: (id) => ({
      head: heads.get(id) ?? headFound(id, relationships.get(id)),
      before: (entities.get(id) ?? relationships.get(id))?.state ?? null,
    }),
  }
}

async function lockAllRelationships(
  tx: Transaction,
  drafts: readonly ClaimDraft[],
): Promise<Map<string, FoundRelationship>> {
  const idsByType = new Map<string, Set<string>>()
  for (const { about } of drafts) {
    const kind = recordKindOf(about)
    if (!kind || !('relationship' in kind)) continue
    const { type } = kind.relationship
    idsByType.set(type, (idsByType.get(type) ?? new Set()).add(about))
  }
  const found = new Map<string, FoundRelationship>()
  for (const type of [...idsByType.keys()].sort()) {
    for (const [id, it] of await lockRelationships(tx, type, [...(idsByType.get(type) ?? [])])) found.set(id, it)
  }
  return found
}

const endsOf = (heads: Iterable<Head>, found: Iterable<FoundRelationship>): string[] =>
  [...heads, ...found].flatMap((it) => ('fromId' in it ? [it.fromId, it.toId] : []))

const isEntityId = (id: string): boolean => {
  const kind = recordKindOf(id)
  return kind !== undefined && 'entity' in kind
}

const externalIdsOf = (drafts: readonly ClaimDraft[]): string[] =>
  drafts.flatMap(({ values }) => (values.externalIds ?? []) as readonly string[])

function headFound(id: string, found: FoundRelationship | undefined): Head {
  if (found) return headOf(found)
  const kind = recordKindOf(id)
  if (kind && 'entity' in kind) return { entity: kind.entity }
  throw new Error(`No record ${id} was checked before it was written.`)
}

const headOf = ({ kind, fromId, toId, occurrence }: FoundRelationship): RelationshipHead => ({
  relationship: kind,
  fromId,
  toId,
  occurrence,
})

/** What the same drafts make counts as known, so one write can bring an entity, its relationships and claims about them. */
function knownFrom(
  drafts: readonly ClaimDraft[],
  labels: ReadonlyMap<string, string>,
  relationships: ReadonlyMap<string, FoundRelationship>,
  owners: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string | null>,
): Known {
  const made = new Map(
    drafts.flatMap(({ about, head }) => (head && 'entity' in head ? [[about, head.entity.name] as const] : [])),
  )
  const links = new Map(
    drafts.flatMap(({ about, head, values }) =>
      head && 'relationship' in head ? [[about, { head, values }] as const] : [],
    ),
  )
  return {
    exists: (id) => labels.has(id) || relationships.has(id),
    label: (id) => labels.get(id) ?? made.get(id),
    relationship(id) {
      const found = relationships.get(id)
      return found ? { head: headOf(found), values: found.state.content as ClaimValues } : links.get(id)
    },
    hasSource: (id) => sources.has(id),
    externalIdOwner: (externalId) => owners.get(externalId),
  }
}
