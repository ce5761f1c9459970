import type { Batch } from '../graph/loaders.ts'
import type { EntityRow } from './entity.ts'
import { entityByAnyId, entityFrom, entityMap } from './entityRow.ts'

const STATEMENT = `UNWIND $ids AS id
${entityByAnyId('e', 'id')}
RETURN id, ${entityMap('e')} AS entity`

/** Entities of any kind by id; an id that the graph does not know is absent. */
export const entitiesById: Batch<null, EntityRow> = async (reader, ids) => {
  const rows = await reader.read(STATEMENT, { ids })
  return new Map(rows.map((row) => [String(row.id), entityFrom(row.entity)]))
}
