import { isOfKind, recordKindOf } from '../../model/relationships/recordKind.ts'
import type { WrittenSource } from '../../model/sources/saveSources.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type ClaimDraft, type ClaimOperation, isDraft, type RecordHeader } from './claimOperation.ts'
import { type ClaimWriteOptions, DEFAULT_OPTIONS } from './claimWriteOptions.ts'
import { contextWithDrafts, externalIdsOf } from './contextWithDrafts.ts'
import { readExternalIdOwners, readSourceDates } from './readClaims.ts'
import type { RecordState } from './recordState.ts'
import { entityIdsIn, readRedirects, resolveRedirects } from './redirects.ts'
import { referencesIn, referencesOf } from './references.ts'
import {
  headerOf,
  lockEntities,
  lockRelationships,
  readEntities,
  readLabels,
  type StoredEntity,
  type StoredRelationship,
} from './storedRecords.ts'
import type { ValidationContext } from './validationContext.ts'

/** The records that operations are about, locked, and what validation has to know about the records they name. */
export interface LockedRecords {
  /** The operations in their order, with the ids of merged entities replaced by those of the survivors. */
  readonly operations: readonly ClaimOperation[]
  readonly existingIds: readonly string[]
  readonly context: ValidationContext
  /** The publication dates of sources by id. */
  readonly sources: ReadonlyMap<string, string | null>
  readonly entities: ReadonlyMap<string, StoredEntity>
  readonly relationships: ReadonlyMap<string, StoredRelationship>
  get(id: string): { readonly header: RecordHeader; readonly before: RecordState | null }
}

/**
 * Locks and reads the records that operations are about: first the relationships of each type, then the entities, each in
 * the order of their ids. The events at the ends of relationships are locked too, since a relationship can inherit their
 * dates; other ends are not, so that writers at a hub do not block each other.
 */
export async function lockRecords(
  tx: Transaction,
  requested: readonly ClaimOperation[],
  options: ClaimWriteOptions = DEFAULT_OPTIONS,
): Promise<LockedRecords> {
  const mayExist = (id: string) => !options.newIds.has(id)
  const relationships = await lockAllRelationships(tx, requested.map(({ recordId }) => recordId).filter(mayExist))
  const mergeable = [...requested.flatMap(entityIdsIn), ...[...relationships.values()].flatMap(storedReferences)]
  const resolve = await readRedirects(tx, mergeable.filter(mayExist))
  const operations = requested.map((it) => resolveRedirects(it, resolve, relationships.get(it.recordId)))
  const drafts = operations.filter(isDraft)
  const headers = new Map(drafts.flatMap(({ recordId, header }) => (header ? [[recordId, header] as const] : [])))
  const ends = endsOf(headers.values(), relationships.values())
  const ownIds = operations.map(({ recordId }) => recordId).filter((id) => mayExist(id) && isEntityId(id))
  const events = ends.filter((id) => mayExist(id) && isOfKind(id, 'EVENT'))
  const knownSources = new Map(options.knownSources?.map(sourceDate))
  // The statements do not depend on each other, so they are sent together.
  const [locked, read, labels, owners, readSources] = await Promise.all([
    lockEntities(tx, options.soleWriter ? ownIds : [...ownIds, ...events]),
    readEntities(tx, options.soleWriter ? events : []),
    readLabels(tx, [...ends, ...drafts.flatMap(referencedBy)].map(resolve).filter(mayExist)),
    readExternalIdOwners(
      tx,
      externalIdsOf(drafts).filter((it) => !options.unusedExternalIds?.has(it)),
    ),
    readSourceDates(
      tx,
      drafts.map(({ sourceId }) => sourceId).filter((id) => !knownSources.has(id)),
    ),
  ])
  const entities = new Map([...read, ...locked])
  for (const [id, { label }] of entities) labels.set(id, label)
  const sources = new Map([...options.newSources.map(sourceDate), ...knownSources, ...readSources])
  const labelOf = (id: string) => labels.get(resolve(id))
  return {
    operations,
    existingIds: [...new Set([...ownIds.filter((id) => entities.has(id)), ...relationships.keys()])],
    entities,
    relationships,
    sources,
    context: contextWithDrafts(drafts, { labelOf, relationships, owners, sources }),
    get: (id) => ({
      header: headers.get(id) ?? existingHeader(id, relationships.get(id)),
      before: (entities.get(id) ?? relationships.get(id))?.state ?? null,
    }),
  }
}

const sourceDate = ({ id, published }: WrittenSource) => [id, (published as string | undefined) ?? null] as const

const storedReferences = ({ kind, state }: StoredRelationship): string[] =>
  referencesIn(kind, state.content).map(({ id }) => id)

const referencedBy = (draft: ClaimDraft): string[] => [
  ...referencesOf(draft).map(({ id }) => id),
  ...(draft.claimedById === null ? [] : [draft.claimedById]),
]

async function lockAllRelationships(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredRelationship>> {
  const idsByType = new Map<string, Set<string>>()
  for (const id of ids) {
    const kind = recordKindOf(id)
    if (!kind || !('relationship' in kind)) continue
    const { type } = kind.relationship
    idsByType.set(type, (idsByType.get(type) ?? new Set()).add(id))
  }
  // The statements are sent together, but the database runs them, and takes the locks, in this order.
  const types = [...idsByType].sort(([a], [b]) => (a < b ? -1 : 1))
  const locked = await Promise.all(types.map(([type, ids]) => lockRelationships(tx, type, [...ids])))
  return new Map(locked.flatMap((byId) => [...byId]))
}

const endsOf = (headers: Iterable<RecordHeader>, stored: Iterable<StoredRelationship>): string[] =>
  [...headers, ...stored].flatMap((it) => ('fromId' in it ? [it.fromId, it.toId] : []))

function isEntityId(id: string): boolean {
  const kind = recordKindOf(id)
  return kind !== undefined && 'entity' in kind
}

function existingHeader(id: string, stored: StoredRelationship | undefined): RecordHeader {
  if (stored) return headerOf(stored)
  const kind = recordKindOf(id)
  if (kind && 'entity' in kind) return { entity: kind.entity }
  throw new Error(`Expected a record that was validated before it is written, got ${id}.`)
}
