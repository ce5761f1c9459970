import { lazy } from '../../lib/lazy.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import { claimFrom } from '../claims/claim.ts'
import { entityFrom, entityMap } from '../entities/entityRow.ts'
import { relationshipTypes } from '../relationships/relationship.ts'
import { relationshipFrom, relationshipMap } from '../relationships/relationshipRow.ts'
import { sourceFrom } from '../sources/source.ts'

/** Whatever has an id, under the name of its GraphQL type. */
export type NodeRow = { readonly __typename: string; readonly id: string }

// One constant text with a branch for each place an id can be in: an id costs one seek in each.
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

/** Any records by id, entities, relationships, claims and sources alike; an id that the graph does not know is absent. */
export const recordsById: BatchFunction<null, NodeRow> = async (reader, ids) => {
  const rows = await reader.read(statement(), { ids })
  return new Map(rows.map((row) => [String(row.id), nodeIn(row)]))
}

function nodeIn({ entity, relationship, claim, source }: Row): NodeRow {
  if (entity) return entityFrom(entity)
  if (relationship) return relationshipFrom(relationship)
  const from = sourceFrom(source)
  return (claim ? claimFrom(claim, from) : from) as unknown as NodeRow
}
