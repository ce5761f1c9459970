import { encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import { isFoldedProperty } from '../../model/record/foldedProperty.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Row, Transaction } from '../../neo4j/graph/transaction.ts'
import type { RelationshipHeader } from './claimOperation.ts'
import type { RecordState } from './recordState.ts'

/** An entity in the graph, as the write path reads it. */
export interface StoredEntity {
  readonly label: string
  readonly state: RecordState
}

/** A relationship in the graph, as the write path reads it. */
export interface StoredRelationship {
  readonly kind: RelationshipDefinition
  readonly fromId: string
  readonly toId: string
  readonly occurrence: string | null
  /** The identity with which it was created, see `identityOf`; a merge can make it differ from the present ends. */
  readonly identity: string
  readonly state: RecordState
}

// Setting and removing a property takes the write lock without changing the record. Setting a property to its own value
// is not safe: Neo4j reads the value before it waits for the lock, so the statement would revert a concurrent write. Ids
// are sorted, so that two transactions lock the same records in the same order and cannot deadlock. The locked records
// are read by a second statement, because the first still returns a record that was deleted while it waited.
const LOCK_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.locked = true
REMOVE e.locked`

const READ_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, properties(e) AS properties,
  [(e)-[:HAS_NAME]->(name) | [name.value, name.language, name.nameKind]] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

/** Locks and reads entities by id; ids without an entity are absent from the map. */
export async function lockEntities(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredEntity>> {
  const sorted = [...new Set(ids)].sort()
  const [, entities] = await Promise.all([runUnlessEmpty(tx, LOCK_ENTITIES, 'ids', sorted), readEntities(tx, sorted)])
  return entities
}

/** Reads entities by id without locking them. */
export async function readEntities(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredEntity>> {
  const rows = await runUnlessEmpty(tx, READ_ENTITIES, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), { label: String(row.label), state: stateOf(row, ENTITY_DERIVED) }]))
}

const READ_LABELS = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label`

/** The labels of entities by id; the entities are not locked. */
export async function readLabels(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await runUnlessEmpty(tx, READ_LABELS, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), String(row.label)]))
}

/** Locks and reads relationships of one type by id. */
export async function lockRelationships(
  tx: Transaction,
  type: string,
  ids: readonly string[],
): Promise<Map<string, StoredRelationship>> {
  const kind = relationshipTypes.get(type)
  if (!kind) throw new Error(`Expected a declared relationship type, got ${type}.`)
  const sorted = [...new Set(ids)].sort()
  const [, rows] = await Promise.all([
    tx.run(lockRelationshipsStatement(type), { ids: sorted }),
    tx.run(readRelationshipsStatement(type), { ids: sorted }),
  ])
  return new Map(rows.map((row) => [String(row.id), storedRelationship(kind, row)]))
}

const lockRelationshipsStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
SET r.locked = true
REMOVE r.locked`

const readRelationshipsStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
RETURN id, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

/** The header that a claim about this relationship would have. */
export const headerOf = ({ kind, fromId, toId, occurrence }: StoredRelationship): RelationshipHeader => ({
  relationship: kind,
  fromId,
  toId,
  occurrence,
})

/** Builds a relationship from a row with the columns `properties`, `names` and `externalIds`. */
export function storedRelationship(kind: RelationshipDefinition, row: Row): StoredRelationship {
  const { fromId, toId, identity, occurrence = null } = row.properties as Readonly<Record<string, string>>
  return { kind, fromId, toId, identity, occurrence, state: stateOf(row, RELATIONSHIP_DERIVED) } as StoredRelationship
}

/** Properties that the write path computes; all others are content. */
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
  const isContent = ([name]: readonly [string, unknown]) => !derived.has(name) && !isFoldedProperty(name)
  const content = Object.fromEntries(Object.entries(properties).filter(isContent))
  const names = (row.names as [string, string | null, string][]).map(([value, language, nameKind]) =>
    encodeName({ value, language: language ?? null, nameKind }),
  )
  const externalIds = (row.externalIds as [string, string][]).map(([scheme, value]) =>
    encodeExternalId({ scheme, value }),
  )
  const { id, version, createdAt, updatedAt } = properties as unknown as RecordState
  return { id, content, names: names.sort(), externalIds: externalIds.sort(), version, createdAt, updatedAt }
}
