import { lazy } from '../../lib/lazy.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import { claimFrom } from '../claims/claim.ts'
import { entityFrom, entityMap } from '../entities/entityRow.ts'
import { relationshipTypes } from '../relationships/relationship.ts'
import { relationshipFrom, relationshipMap } from '../relationships/relationshipRow.ts'
import { sourceFrom } from '../sources/source.ts'

/** A row of any GraphQL type that implements Node. */
export type NodeRow = { readonly __typename: string; readonly id: string }

// One constant text, so that its plan is cached. An id costs one index seek in each branch.
const statement = lazy(() => {
  const branches = [
    'MATCH (e:Entity {id: id}) RETURN e, null AS r, null AS c, null AS s',
    'MATCH (redirect:Redirect {id: id}) MATCH (e:Entity {id: redirect.toId}) RETURN e, null AS r, null AS c, null AS s',
    'MATCH (c:Claim {id: id})-[:FROM_SOURCE]->(s:Source) RETURN null AS e, null AS r, c, s',
    'MATCH (s:Source {id: id}) RETURN null AS e, null AS r, null AS c, s',
    ...[...relationshipTypes.keys()].map(
      (type) => `MATCH ()-[r:${type} {id: id}]->() RETURN null AS e, r, null AS c, null AS s`,
    ),
  ]
  return `UNWIND $ids AS id
CALL (id) {
  ${branches.join('\n  UNION ALL\n  ')}
}
RETURN id, ${entityMap('e')} AS entity, ${relationshipMap('r')} AS relationship, c {.*} AS claim, s {.*} AS source`
})

/** Reads entities, relationships, claims and sources by id; ids that do not exist are absent from the map. */
export const recordsById: BatchFunction<null, NodeRow> = async (reader, ids) => {
  const rows = await reader.read(statement(), { ids })
  return new Map(rows.map((row) => [String(row.id), nodeIn(row)]))
}

function nodeIn({ entity, relationship, claim, source }: Row): NodeRow {
  if (entity) return entityFrom(entity)
  if (relationship) return relationshipFrom(relationship)
  const parsedSource = sourceFrom(source)
  return (claim ? claimFrom(claim, parsedSource) : parsedSource) as unknown as NodeRow
}
