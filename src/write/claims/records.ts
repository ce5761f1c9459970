import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { isOfKind, recordKindOf } from '../../model/relationships/recordKind.ts'
import type { WrittenSource } from '../../model/sources/saveSources.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import type { Known } from './check.ts'
import { type ClaimDraft, type Head, isDraft, type RelationshipHead, type Saying } from './draft.ts'
import {
  type FoundEntity,
  type FoundRelationship,
  lockEntities,
  lockRelationships,
  readEntities,
  readExternalIdOwners,
  readKinds,
  readSources,
} from './graphState.ts'
import type { RecordState } from './recordState.ts'
import { followed, idsIn, readRedirects } from './redirects.ts'
import { referencesIn, referencesOf } from './references.ts'

/** What comes into being along with what is said; the graph has nothing of it yet. */
export interface Fresh {
  readonly sources: readonly WrittenSource[]
  /** Ids that were made for this write alone, so that no record can have them: nothing is locked or read for them. */
  readonly ids: ReadonlySet<string>
  /** Sources that have been read already: none ever goes. */
  readonly knownSources?: readonly WrittenSource[]
  /**
   * External ids, encoded, that were read already and were no record's. Where one has been given away since, the database
   * does not let it be given twice, and the write begins anew.
   */
  readonly freeExternalIds?: ReadonlySet<string>
  /** Nobody else is writing, so that what is pointed at need not be locked. */
  readonly alone?: boolean
  /** Only the records are written: for a graph that is read and thrown away, where nobody asks who says so. */
  readonly recordsOnly?: boolean
}

export const NOTHING_FRESH: Fresh = { sources: [], ids: new Set() }

/** What a party says, with all that the graph knows of what it names. The records it is about are locked. */
export interface Records {
  /** What was said, of the records that its ids now lead to. */
  readonly sayings: readonly Saying[]
  readonly existingIds: readonly string[]
  readonly known: Known
  readonly sources: ReadonlyMap<string, string | null>
  readonly entities: ReadonlyMap<string, FoundEntity>
  readonly relationships: ReadonlyMap<string, FoundRelationship>
  of(id: string): { readonly head: Head; readonly before: RecordState | null }
}

/**
 * Locks first the relationships of each type and then the entities, each in the order of their ids, and reads them.
 * Events at the ends are locked too, since the dates of a relationship may be theirs; other ends are not, so that
 * writers at a hub do not wait for each other.
 */
export async function recordsOf(
  tx: Transaction,
  said: readonly Saying[],
  fresh: Fresh = NOTHING_FRESH,
): Promise<Records> {
  const isOld = (id: string) => !fresh.ids.has(id)
  const relationships = await lockAllRelationships(tx, said.map(({ about }) => about).filter(isOld))
  const named = [...said.flatMap(idsIn), ...[...relationships.values()].flatMap(namedBy)]
  const resolve = await readRedirects(tx, named.filter(isOld))
  const sayings = said.map((it) => followed(it, resolve, relationships.get(it.about)))
  const drafts = sayings.filter(isDraft)
  const heads = new Map(drafts.flatMap(({ about, head }) => (head ? [[about, head] as const] : [])))
  const ends = endsOf(heads.values(), relationships.values())
  const own = sayings.map(({ about }) => about).filter((id) => isOld(id) && isEntityId(id))
  const events = ends.filter((id) => isOld(id) && isOfKind(id, 'EVENT'))
  const knownSources = new Map(fresh.knownSources?.map(publishedBy))
  // These ask nothing of one another, so they are sent at once and answered in turn.
  const [locked, read, labels, owners, oldSources] = await Promise.all([
    lockEntities(tx, fresh.alone ? own : [...own, ...events]),
    readEntities(tx, fresh.alone ? events : []),
    readKinds(tx, [...ends, ...drafts.flatMap(namedIn)].map(resolve).filter(isOld)),
    readExternalIdOwners(
      tx,
      externalIdsOf(drafts).filter((it) => !fresh.freeExternalIds?.has(it)),
    ),
    readSources(
      tx,
      drafts.map(({ sourceId }) => sourceId).filter((id) => !knownSources.has(id)),
    ),
  ])
  const entities = new Map([...read, ...locked])
  for (const [id, { label }] of entities) labels.set(id, label)
  const sources = new Map([...fresh.sources.map(publishedBy), ...knownSources, ...oldSources])
  return {
    sayings,
    existingIds: [...new Set([...own.filter((id) => entities.has(id)), ...relationships.keys()])],
    entities,
    relationships,
    sources,
    known: knownFrom(drafts, (id) => labels.get(resolve(id)), relationships, owners, sources),
    of: (id) => ({
      head: heads.get(id) ?? headFound(id, relationships.get(id)),
      before: (entities.get(id) ?? relationships.get(id))?.state ?? null,
    }),
  }
}

const publishedBy = ({ id, published }: WrittenSource) => [id, (published as string | undefined) ?? null] as const

const namedBy = ({ kind, state }: FoundRelationship): string[] => referencesIn(kind, state.content).map(({ id }) => id)

const namedIn = (draft: ClaimDraft): string[] => [
  ...referencesOf(draft).map(({ id }) => id),
  ...(draft.claimedById === null ? [] : [draft.claimedById]),
]

async function lockAllRelationships(tx: Transaction, ids: readonly string[]): Promise<Map<string, FoundRelationship>> {
  const idsByType = new Map<string, Set<string>>()
  for (const id of ids) {
    const kind = recordKindOf(id)
    if (!kind || !('relationship' in kind)) continue
    const { type } = kind.relationship
    idsByType.set(type, (idsByType.get(type) ?? new Set()).add(id))
  }
  // Sent at once, they are still answered in this order.
  const types = [...idsByType].sort(([a], [b]) => (a < b ? -1 : 1))
  const found = await Promise.all(types.map(([type, ids]) => lockRelationships(tx, type, [...ids])))
  return new Map(found.flatMap((some) => [...some]))
}

const endsOf = (heads: Iterable<Head>, found: Iterable<FoundRelationship>): string[] =>
  [...heads, ...found].flatMap((it) => ('fromId' in it ? [it.fromId, it.toId] : []))

const isEntityId = (id: string): boolean => {
  const kind = recordKindOf(id)
  return kind !== undefined && 'entity' in kind
}

const externalIdsOf = (drafts: readonly ClaimDraft[]): string[] =>
  drafts.flatMap(({ values, knownBy }) => [...((values.externalIds ?? []) as string[]), ...(knownBy ? [knownBy] : [])])

function headFound(id: string, found: FoundRelationship | undefined): Head {
  if (found) return headOf(found)
  const kind = recordKindOf(id)
  if (kind && 'entity' in kind) return { entity: kind.entity }
  throw new Error(`No record ${id} was checked before it was written.`)
}

/** The relationship that was found, as a claim about it names it. */
export const headOf = ({ kind, fromId, toId, occurrence }: FoundRelationship): RelationshipHead => ({
  relationship: kind,
  fromId,
  toId,
  occurrence,
})

/** What the same drafts make counts as known, so one write can bring an entity, its relationships and claims about them. */
function knownFrom(
  drafts: readonly ClaimDraft[],
  label: (id: string) => string | undefined,
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
  const claimed = new Map(
    drafts.flatMap((draft) => externalIdsOf([draft]).map((id) => [id, draft.about] as const)).reverse(),
  )
  return {
    exists: (id) => label(id) !== undefined || relationships.has(id),
    label: (id) => label(id) ?? made.get(id),
    relationship(id) {
      const found = relationships.get(id)
      return found ? { head: headOf(found), values: found.state.content as ClaimValues } : links.get(id)
    },
    hasSource: (id) => sources.has(id),
    externalIdOwner: (externalId) => owners.get(externalId) ?? claimed.get(externalId),
  }
}
