import { groupBy } from '../../lib/collections/groupBy.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Row, Transaction } from '../../neo4j/graph/graph.ts'
import type { Change } from '../changes/appendChanges.ts'
import { identityOf, type RelationshipHead } from '../claims/draft.ts'
import { type FoundRelationship, foundRelationship } from '../claims/graphState.ts'
import { snapshotOf } from '../claims/recordState.ts'
import { createRelationships } from '../claims/save.ts'

type Properties = Readonly<Record<string, unknown>>

/** A relationship that goes from one entity to another, with all that the graph holds of it. */
export interface Link {
  readonly found: FoundRelationship
  readonly properties: Properties
}

/** One that has moved. */
export interface MovedLink {
  readonly id: string
  readonly type: string
  /** What told it from others before. */
  readonly identity: string
  readonly change: Change
}

const LINKS = `MATCH (:Entity {id: $id})-[r]-(:Entity)
RETURN type(r) AS type, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = r.id RETURN [x.scheme, x.value] } AS externalIds
ORDER BY r.id LIMIT $limit`

const someOf = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
RETURN '${type}' AS type, properties(r) AS properties, [] AS names,
  COLLECT { MATCH (x:ExternalId) WHERE x.recordId = id RETURN [x.scheme, x.value] } AS externalIds`

/** The relationships of an entity, at most so many. */
export const readLinks = async (tx: Transaction, id: string, limit: number): Promise<readonly Link[]> =>
  (await tx.run(LINKS, { id, limit })).map(linkIn)

/** The relationships with some ids, by their type; those that are gone are absent. */
export async function readSome(
  tx: Transaction,
  idsByType: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Link[]> {
  const reads = [...idsByType].map(([type, ids]) => tx.run(someOf(kindOf(type).type), { ids }))
  return (await Promise.all(reads)).flat().map(linkIn)
}

const linkIn = (row: Row): Link => ({
  found: foundRelationship(kindOf(String(row.type)), row),
  properties: row.properties as Properties,
})

function kindOf(type: string): RelationshipKind {
  const kind = relationshipKinds.get(type)
  if (!kind) throw new Error(`There is no relationship type ${type}.`)
  return kind
}

/** How a link is to stand after a move. */
export interface Move {
  readonly link: Link
  readonly fromId: string
  readonly toId: string
  /** What told it from others where it is going back to; worked out when absent. */
  readonly identity?: string
}

/**
 * Moves relationships to other ends. Neo4j cannot turn a relationship round, so each is made anew with all that it holds.
 * Two that become alike stay two: the second is told apart by what it was told apart by before, with the old id.
 */
export async function moveLinks(tx: Transaction, moves: readonly Move[], at: string): Promise<readonly MovedLink[]> {
  const taken = await takenIdentities(tx, moves)
  const rows = moves.map((move) => rowOf(move, taken, at))
  for (const [type, some] of groupBy(rows, (row) => row.type)) {
    await tx.run(deleteOf(type), { ids: some.map(({ properties }) => properties.id) })
  }
  createRelationships(tx, rows)
  return moves.map(({ link }, index) => movedLink(link, rows[index] as (typeof rows)[number], at))
}

const deleteOf = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
DELETE r`

function rowOf({ link, fromId, toId, identity }: Move, taken: Set<string>, at: string) {
  const { found, properties } = link
  const wanted = identity ?? identityAt(link, fromId, toId)
  const unique = taken.has(wanted) ? found.identity : wanted
  taken.add(unique)
  return {
    type: found.kind.type,
    properties: {
      ...properties,
      fromId,
      toId,
      identity: unique,
      version: found.state.version + 1,
      updatedAt: at,
    } as Properties,
  }
}

function identityAt({ found }: Link, fromId: string, toId: string): string {
  const head: RelationshipHead = { relationship: found.kind, fromId, toId, occurrence: found.occurrence }
  return identityOf(head, found.state.content as ClaimValues)
}

const takenOf = (type: string): string => `UNWIND $identities AS identity
MATCH ()-[r:${type}]->()
WHERE r.identity = identity
RETURN identity`

async function takenIdentities(tx: Transaction, moves: readonly Move[]): Promise<Set<string>> {
  const reads = [...groupBy(moves, ({ link }) => link.found.kind.type)].map(([type, some]) =>
    tx.run(takenOf(type), { identities: some.map((it) => it.identity ?? identityAt(it.link, it.fromId, it.toId)) }),
  )
  return new Set((await Promise.all(reads)).flat().map(({ identity }) => String(identity)))
}

function movedLink({ found }: Link, { type, properties }: ReturnType<typeof rowOf>, at: string): MovedLink {
  const { state } = found
  const [fromId, toId] = [String(properties.fromId), String(properties.toId)]
  const after = { ...state, content: { ...state.content, fromId, toId }, version: state.version + 1, updatedAt: at }
  return {
    id: state.id,
    type,
    identity: found.identity,
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
