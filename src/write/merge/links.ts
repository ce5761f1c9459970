import { groupBy } from '../../lib/collections/groupBy.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Row, Transaction } from '../../neo4j/graph/transaction.ts'
import type { Change } from '../changes/appendChanges.ts'
import { identityOf, type RelationshipHeader } from '../claims/claimOperation.ts'
import { snapshotOf } from '../claims/recordState.ts'
import { createRelationships } from '../claims/saveRelationships.ts'
import { type StoredRelationship, storedRelationship } from '../claims/storedRecords.ts'

type Properties = Readonly<Record<string, unknown>>

/** A stored relationship with all its properties. */
export interface Link {
  readonly relationship: StoredRelationship
  readonly properties: Properties
}

/** A relationship after its move. */
export interface MovedLink {
  readonly id: string
  readonly type: string
  /** Its identity before the move. */
  readonly identity: string
  readonly change: Change
}

const READ_ALL = `MATCH (:Entity {id: $id})-[r]-(:Entity)
RETURN type(r) AS type, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = r.id RETURN [x.scheme, x.value] } AS externalIds
ORDER BY r.id LIMIT $limit`

const readStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
RETURN '${type}' AS type, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

/** Reads at most `limit` relationships of an entity. */
export const readLinks = async (tx: Transaction, id: string, limit: number): Promise<readonly Link[]> =>
  (await tx.run(READ_ALL, { id, limit })).map(linkFrom)

/** Reads relationships by type and id; deleted ones are absent. */
export async function readLinksById(
  tx: Transaction,
  idsByType: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Link[]> {
  const reads = [...idsByType].map(([type, ids]) => tx.run(readStatement(definitionOf(type).type), { ids }))
  return (await Promise.all(reads)).flat().map(linkFrom)
}

const linkFrom = (row: Row): Link => ({
  relationship: storedRelationship(definitionOf(String(row.type)), row),
  properties: row.properties as Properties,
})

function definitionOf(type: string): RelationshipDefinition {
  const definition = relationshipTypes.get(type)
  if (!definition) throw new Error(`Expected a relationship type of the model, found ${type}.`)
  return definition
}

/** A relationship to move, with its new ends. */
export interface Move {
  readonly link: Link
  readonly fromId: string
  readonly toId: string
  /** Its identity at the new ends; computed when absent. An unmerge restores the identity from before the merge. */
  readonly identity?: string
}

/**
 * Moves relationships to other ends. Neo4j cannot change the ends of a relationship, so each is deleted and created again
 * with the same properties. When two would get the same identity, the second keeps its old one, so they remain two records.
 */
export async function moveLinks(tx: Transaction, moves: readonly Move[], at: string): Promise<readonly MovedLink[]> {
  const used = await readUsedIdentities(tx, moves)
  const rows = moves.map((move) => rowOf(move, used, at))
  for (const [type, group] of groupBy(rows, (row) => row.type)) {
    await tx.run(deleteStatement(type), { ids: group.map(({ properties }) => properties.id) })
  }
  createRelationships(tx, rows)
  return moves.map(({ link }, index) => movedLink(link, rows[index] as (typeof rows)[number], at))
}

const deleteStatement = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
DELETE r`

function rowOf({ link, fromId, toId, identity }: Move, used: Set<string>, at: string) {
  const { relationship, properties } = link
  const preferred = identity ?? identityAt(link, fromId, toId)
  const unique = used.has(preferred) ? relationship.identity : preferred
  used.add(unique)
  return {
    type: relationship.kind.type,
    properties: {
      ...properties,
      fromId,
      toId,
      identity: unique,
      version: relationship.state.version + 1,
      updatedAt: at,
    } as Properties,
  }
}

function identityAt({ relationship }: Link, fromId: string, toId: string): string {
  const { kind, occurrence, state } = relationship
  const header: RelationshipHeader = { relationship: kind, fromId, toId, occurrence }
  return identityOf(header, state.content as ClaimValues)
}

const existingIdentities = (type: string): string => `UNWIND $identities AS identity
MATCH ()-[r:${type}]->()
WHERE r.identity = identity
RETURN identity`

async function readUsedIdentities(tx: Transaction, moves: readonly Move[]): Promise<Set<string>> {
  const reads = [...groupBy(moves, ({ link }) => link.relationship.kind.type)].map(([type, group]) =>
    tx.run(existingIdentities(type), {
      identities: group.map(({ link, fromId, toId, identity }) => identity ?? identityAt(link, fromId, toId)),
    }),
  )
  return new Set((await Promise.all(reads)).flat().map(({ identity }) => String(identity)))
}

function movedLink({ relationship }: Link, { type, properties }: ReturnType<typeof rowOf>, at: string): MovedLink {
  const { state } = relationship
  const [fromId, toId] = [String(properties.fromId), String(properties.toId)]
  const after = { ...state, content: { ...state.content, fromId, toId }, version: state.version + 1, updatedAt: at }
  return {
    id: state.id,
    type,
    identity: relationship.identity,
    change: {
      op: 'UPDATE',
      recordId: state.id,
      kind: null,
      type,
      fromId,
      toId,
      before: snapshotOf(state),
      after: snapshotOf(after),
    },
  }
}
