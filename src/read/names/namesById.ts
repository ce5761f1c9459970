import { groupBy } from '../../lib/collections/groupBy.ts'
import { encodeName } from '../../model/claims/claimValues.ts'
import type { Name } from '../../model/names/name.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'

const STATEMENT = `UNWIND $ids AS id
MATCH (:Entity {id: id})-[:HAS_NAME]->(n:Name)
RETURN id, n.value AS value, n.language AS language, n.nameKind AS nameKind
ORDER BY n.normalised, n.value, n.language, n.nameKind`

/** The names of entities in alphabetical order. Entities without names are absent. */
export const namesById: BatchFunction<null, readonly Name[]> = async (reader, ids) => {
  const rows = await reader.read(STATEMENT, { ids })
  const names = rows.map((row) => {
    const name = {
      value: String(row.value),
      language: (row.language as string | null) ?? null,
      nameKind: String(row.nameKind),
    }
    return { ...name, entityId: String(row.id), claimed: encodeName(name) }
  })
  return groupBy(names, ({ entityId }) => entityId)
}
