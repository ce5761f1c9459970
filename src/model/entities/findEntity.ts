import { graphqlError } from '../../lib/errors.ts'
import type { Context } from '../context.ts'
import { type AsOf, isHistorical, withAsOf } from '../record/asOf.ts'
import type { Wanted } from '../record/wanted.ts'
import { entitiesById } from './entitiesById.ts'
import type { EntityRow } from './entity.ts'
import { historicalEntity } from './historicalEntity.ts'

/**
 * The entity of that id as it is, or as it was known at the moment of the as-of; undefined when there is none.
 * @param wanted what has to be known of it; all when absent
 */
export async function findEntity(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted = null,
): Promise<EntityRow | undefined> {
  const found = await (isHistorical(asOf)
    ? historicalEntity(context, id, asOf.knownAt)
    : context.loaders.load(entitiesById, wanted, id))
  return found && withAsOf(asOf, found)
}

/** An entity that a record points at, so it must be there; it is looked at from when the record is. */
export function entityOrThrow(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted = null,
): EntityRow | Promise<EntityRow> {
  const told = isHistorical(asOf) ? undefined : context.loaders.peek(entitiesById, wanted, id)
  return told ? withAsOf(asOf, told) : readEntityOf(context, id, asOf, wanted)
}

async function readEntityOf(context: Context, id: string, asOf: AsOf | undefined, wanted: Wanted): Promise<EntityRow> {
  const found = await findEntity(context, id, asOf, wanted)
  if (!found)
    throw graphqlError('NOT_FOUND', `Expected an entity with the id ${id}, which this record points at; found none.`)
  return found
}
