import { claimableOfEntity, claimableOfRelationship } from '../../src/model/claims/claimable.ts'
import { kindNamed } from '../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../src/model/relationships/relationship.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { Transaction } from '../../src/neo4j/graph/transaction.ts'
import { believe } from '../../src/write/claims/belief.ts'
import type { RecordHeader } from '../../src/write/claims/claimOperation.ts'
import { readClaims } from '../../src/write/claims/readClaims.ts'
import { immutableProperties, nextState, type RecordState, snapshotOf } from '../../src/write/claims/recordState.ts'
import type { StoredClaim } from '../../src/write/claims/storedClaim.ts'
import { headerOf, lockEntities, lockRelationships } from '../../src/write/claims/storedRecords.ts'
import { flawsOfLog } from './log.ts'

/** A record with the claims that stand about it. */
interface Held {
  readonly head: RecordHeader
  readonly state: RecordState
  readonly claims: readonly StoredClaim[]
}

const READ_MS = 60_000

/**
 * Everything in which a graph disagrees with itself, one text each: a record with its claims, with the log of changes or
 * with its own parts. What was half written would be among it.
 */
export async function flawsOf(graph: Graph): Promise<readonly string[]> {
  const { read } = graph.counting(READ_MS)
  const held = await graph.write(readHeld)
  const parts = PARTS.map(async ([flaw, statement]) => (await read(statement)).map(({ id }) => `${flaw}: ${id}`))
  const about = (await read(POINTERS)).filter(({ recordId }) => !held.has(String(recordId)))
  const snapshots = new Map([...held].map(([id, { state }]) => [id, snapshotOf(state)]))
  return [
    ...(await Promise.all(parts)).flat(),
    ...about.map(({ id, recordId }) => `${id} is about ${recordId}, which is not there`),
    ...[...held.values()].flatMap(flawsOfBelief),
    ...(await flawsOfLog(read, snapshots)),
  ]
}

const POINTERS = `MATCH (c:Claim) WHERE c.withdrawnAt IS NULL RETURN c.id AS id, c.about AS recordId
UNION ALL
MATCH (x:ExternalId) RETURN x.scheme + ':' + x.value AS id, x.recordId AS recordId`

const PARTS = [
  [
    'a claim without its source',
    'MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:FROM_SOURCE]->(:Source) } RETURN c.id AS id',
  ],
  ['a name of no entity', 'MATCH (n:Name) WHERE COUNT { (n)<-[:HAS_NAME]-() } <> 1 RETURN n.value AS id'],
  [
    'a relationship with other ends than it says',
    'MATCH (from:Entity)-[r]->(to:Entity) WHERE r.fromId <> from.id OR r.toId <> to.id RETURN r.id AS id',
  ],
  [
    'a redirect that leads to one that leads on',
    'MATCH (r:Redirect) WHERE EXISTS { MATCH (next:Redirect) WHERE next.id = r.toId } RETURN r.id AS id',
  ],
  [
    'a redirect from an entity that is there',
    'MATCH (r:Redirect) WHERE EXISTS { MATCH (e:Entity) WHERE e.id = r.id } RETURN r.id AS id',
  ],
  ['a request without a result', 'MATCH (r:Request) WHERE r.result IS NULL RETURN r.id AS id'],
] as const

const ENTITY_IDS = 'MATCH (e:Entity) RETURN e.id AS id'
const RELATIONSHIP_IDS = 'MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type, collect(r.id) AS ids'

async function readHeld(tx: Transaction): Promise<Map<string, Held>> {
  const entityIds = (await tx.run(ENTITY_IDS)).map(({ id }) => String(id))
  const heads = new Map<string, readonly [RecordHeader, RecordState]>()
  for (const [id, { label, state }] of await lockEntities(tx, entityIds)) {
    heads.set(id, [{ entity: kindNamed(label) }, state])
  }
  for (const { type, ids } of await tx.run(RELATIONSHIP_IDS)) {
    if (!relationshipTypes.has(String(type))) continue
    const found = await lockRelationships(tx, String(type), ids as readonly string[])
    for (const [id, it] of found) heads.set(id, [headerOf(it), it.state])
  }
  const claims = await readClaims(tx, [...heads.keys()])
  return new Map(
    [...heads].map(([id, [head, state]]) => [id, { head, state, claims: [...(claims.get(id)?.values() ?? [])] }]),
  )
}

/** What the claims add up to has to be what the record says. */
function flawsOfBelief({ head, state, claims }: Held): readonly string[] {
  if (claims.length === 0) return state.content.bare === true ? [] : [`${state.id} has no claim and is not bare`]
  const fields = 'entity' in head ? claimableOfEntity(head.entity) : claimableOfRelationship(head.relationship)
  const believed = nextState(
    state.id,
    immutableProperties(head, state),
    believe(claims, fields),
    state,
    state.updatedAt,
  )
  if (believed === state) return []
  return [`${state.id} is ${snapshotOf(state)}, and its claims add up to ${snapshotOf(believed)}`]
}
