import { decodeExternalId, encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import { isNormalised } from '../../model/record/normalised.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Row, Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import type { RecordState } from './recordState.ts'
import { type StoredClaim, storedClaim } from './storedClaim.ts'

/** An entity as the write path finds it: its label and what it holds. */
export interface FoundEntity {
  readonly label: string
  readonly state: RecordState
}

export interface FoundRelationship {
  readonly kind: RelationshipKind
  readonly fromId: string
  readonly toId: string
  readonly occurrence: string | null
  /** What tells it from all others of its type; fixed when it was made. */
  readonly identity: string
  readonly state: RecordState
}

// A property that comes and goes takes the write lock and changes nothing. To set one to itself would not do: its value
// is read before the wait for the lock, so that what another transaction wrote meanwhile would be undone. Ids come
// sorted, so that two transactions that want the same records take turns instead of waiting for each other. What is
// locked is read by a statement of its own: of a record that was deleted during the wait, the first has an empty shell.
const LOCK_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.locked = true
REMOVE e.locked`

const READ_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, properties(e) AS properties,
  [(e)-[:HAS_NAME]->(name) | [name.value, name.language, name.nameKind]] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

// An index is used only when each of its properties has a condition, so `recordedKey` has one that always holds.
const READ_CLAIMS = `UNWIND $ids AS id
MATCH (c:Claim)
WHERE c.about = id AND c.recordedKey > '' AND c.withdrawnAt IS NULL
MATCH (c)-[:FROM_SOURCE]->(s:Source)
RETURN id, properties(c) AS claim, s.published AS published`

const READ_SOURCES = `UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.published AS published`

/** Locks and reads entities; those that are not there are absent. */
export async function lockEntities(tx: Transaction, ids: readonly string[]): Promise<Map<string, FoundEntity>> {
  const sorted = [...new Set(ids)].sort()
  const [, found] = await Promise.all([runForAny(tx, LOCK_ENTITIES, 'ids', sorted), readEntities(tx, sorted)])
  return found
}

/** Reads entities as they are just now. */
export async function readEntities(tx: Transaction, ids: readonly string[]): Promise<Map<string, FoundEntity>> {
  const rows = await runForAny(tx, READ_ENTITIES, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), { label: String(row.label), state: stateOf(row, ENTITY_DERIVED) }]))
}

const READ_KINDS = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label`

/** The labels of entities, without holding on to them. */
export async function readKinds(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await runForAny(tx, READ_KINDS, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), String(row.label)]))
}

const READ_OWNERS = `UNWIND $externalIds AS externalId
MATCH (x:ExternalId {scheme: externalId.scheme, value: externalId.value})
RETURN x.scheme AS scheme, x.value AS value, x.recordId AS recordId`

/** The records that have some external ids, by `scheme:value`. */
export async function readExternalIdOwners(
  tx: Transaction,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await runForAny(tx, READ_OWNERS, 'externalIds', [...new Set(externalIds)].map(decodeExternalId))
  return new Map(
    rows.map(({ scheme, value, recordId }) => [
      encodeExternalId({ scheme: String(scheme), value: String(value) }),
      String(recordId),
    ]),
  )
}

/** Locks and reads relationships of one type, by id. */
export async function lockRelationships(
  tx: Transaction,
  type: string,
  ids: readonly string[],
): Promise<Map<string, FoundRelationship>> {
  const kind = relationshipKinds.get(type)
  if (!kind) throw new Error(`There is no relationship type ${type}.`)
  const sorted = [...new Set(ids)].sort()
  const [, rows] = await Promise.all([
    tx.run(lockRelationshipsStatement(type), { ids: sorted }),
    tx.run(readRelationshipsStatement(type), { ids: sorted }),
  ])
  return new Map(rows.map((row) => [String(row.id), foundRelationship(kind, row)]))
}

const lockRelationshipsStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
SET r.locked = true
REMOVE r.locked`

const readRelationshipsStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
RETURN id, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

/** The relationship that a row holds, with its properties, `names` and `externalIds`. */
export function foundRelationship(kind: RelationshipKind, row: Row): FoundRelationship {
  const { fromId, toId, identity, occurrence = null } = row.properties as Readonly<Record<string, string>>
  return { kind, fromId, toId, identity, occurrence, state: stateOf(row, RELATIONSHIP_DERIVED) } as FoundRelationship
}

/** The standing claims about some records, by record and then by claim id. */
export async function readClaims(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Map<string, StoredClaim>>> {
  const claims = new Map<string, Map<string, StoredClaim>>(ids.map((id) => [id, new Map()]))
  for (const row of await runForAny(tx, READ_CLAIMS, 'ids', ids)) {
    const claim = storedClaim(row.claim as Readonly<Record<string, unknown>>, (row.published as string | null) ?? null)
    claims.get(String(row.id))?.set(claim.id, claim)
  }
  return claims
}

/** When the sources of some claims were published; a source that is not there is absent. */
export async function readSources(tx: Transaction, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await runForAny(tx, READ_SOURCES, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), (row.published as string | null) ?? null]))
}

const STAMPS = ['id', 'version', 'createdAt', 'updatedAt']
const ENTITY_DERIVED = new Set([...STAMPS, 'words', 'nameKey', 'dateKey', 'updatedKey'])
const RELATIONSHIP_DERIVED = new Set([
  ...STAMPS,
  'identity',
  'position',
  'certainFrom',
  'certainTo',
  'possibleFrom',
  'possibleTo',
])

function stateOf(row: Row, derived: ReadonlySet<string>): RecordState {
  const properties = row.properties as Readonly<Record<string, unknown>>
  const said = ([name]: readonly [string, unknown]) => !derived.has(name) && !isNormalised(name)
  const content = Object.fromEntries(Object.entries(properties).filter(said))
  const names = (row.names as [string, string | null, string][]).map(([value, language, nameKind]) =>
    encodeName({ value, language: language ?? null, nameKind }),
  )
  const externalIds = (row.externalIds as [string, string][]).map(([scheme, value]) =>
    encodeExternalId({ scheme, value }),
  )
  const { id, version, createdAt, updatedAt } = properties as unknown as RecordState
  return { id, content, names: names.sort(), externalIds: externalIds.sort(), version, createdAt, updatedAt }
}
