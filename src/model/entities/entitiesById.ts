import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { Wanted } from '../record/wanted.ts'
import type { EntityRow } from './entity.ts'
import { entityByAnyId, entityColumn, entityFrom } from './entityRow.ts'

/** Reads entities of any kind by id, with the properties of a projection; ids that do not exist are absent. */
export const entitiesById: BatchFunction<Wanted, EntityRow> = async (reader, ids, wanted) => {
  const rows = await reader.read(statement(wanted), { ids, wanted: wanted ?? [] })
  return new Map(rows.map((row) => [String(row.id), entityFrom(row.entity, wanted)]))
}

const statement = (wanted: Wanted): string => `UNWIND $ids AS id
${entityByAnyId('e', 'id')}
RETURN id, ${entityColumn('e', wanted, 'wanted')} AS entity`
