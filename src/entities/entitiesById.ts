import type { Context } from '../context.ts'
import { coded } from '../errors.ts'
import type { Batch } from '../graph/loaders.ts'
import { type AsOf, seenAt } from '../record/asOf.ts'
import type { EntityRow } from './entity.ts'
import { entityFrom, entityMap } from './entityRow.ts'

const STATEMENT = `UNWIND $ids AS id
OPTIONAL MATCH (redirect:Redirect {id: id})
MATCH (e:Entity {id: coalesce(redirect.toId, id)})
RETURN id, ${entityMap('e')} AS entity`

/** Entities of any kind by id; an id that the graph does not know is absent. */
export const entitiesById: Batch<null, EntityRow> = async (reader, ids) => {
  const rows = await reader.read(STATEMENT, { ids })
  return new Map(rows.map((row) => [String(row.id), entityFrom(row.entity)]))
}

/** An entity that a record points at, so it must be there; it is looked at from when the record is. */
export async function entityOf(context: Context, id: string, asOf: AsOf | undefined): Promise<EntityRow> {
  const found = await context.loaders.load(entitiesById, null, id)
  if (!found) throw coded('NOT_FOUND', `Expected an entity with the id ${id}, which this record points at; found none.`)
  return asOf ? seenAt(asOf, found) : found
}
