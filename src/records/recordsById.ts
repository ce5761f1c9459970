import { claimColumns, claimFrom } from '../claims/claim.ts'
import { entityColumns, entityFrom } from '../entities/entityRow.ts'
import type { Row } from '../graph/graph.ts'
import type { Batch } from '../graph/loaders.ts'
import { once } from '../record/once.ts'
import { relationshipKinds } from '../relationships/relationship.ts'
import { relationshipColumns, relationshipFrom } from '../relationships/relationshipRow.ts'
import { sourceColumns, sourceFrom } from '../sources/source.ts'

/** Whatever has an id, under the name of its GraphQL type. */
export type NodeRow = { readonly __typename: string; readonly id: string }

const NOTHING = 'null AS entity, null AS relationship, null AS claim, null AS source'

// One constant text with a branch for each place an id can be in: an id costs one seek in each.
const statement = once(() => {
  const found = (column: string, columns: string) => NOTHING.replace(`null AS ${column}`, `${columns} AS ${column}`)
  const branches = [
    `MATCH (e:Entity {id: id}) RETURN ${found('entity', entityColumns('e'))}`,
    `MATCH (c:Claim {id: id})-[:FROM_SOURCE]->(s:Source) RETURN ${found('claim', claimColumns('c')).replace('null AS source', `${sourceColumns('s')} AS source`)}`,
    `MATCH (s:Source {id: id}) RETURN ${found('source', sourceColumns('s'))}`,
    ...[...relationshipKinds.keys()].map(
      (type) => `MATCH ()-[r:${type} {id: id}]->() RETURN ${found('relationship', relationshipColumns('r'))}`,
    ),
  ]
  return `UNWIND $ids AS id
CALL (id) {
  ${branches.join('\n  UNION ALL\n  ')}
}
RETURN id, entity, relationship, claim, source`
})

/** Any records by id, entities, relationships, claims and sources alike; an id that the graph does not know is absent. */
export const recordsById: Batch<null, NodeRow> = async (reader, ids) => {
  const rows = await reader.read(statement(), { ids })
  return new Map(rows.map((row) => [String(row.id), nodeIn(row)]))
}

function nodeIn({ entity, relationship, claim, source }: Row): NodeRow {
  if (entity) return entityFrom(entity as unknown[])
  if (relationship) return relationshipFrom(relationship as unknown[])
  const from = sourceFrom(source as unknown[])
  return (claim ? claimFrom(claim as unknown[], from) : from) as unknown as NodeRow
}
