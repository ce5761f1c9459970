import { graphqlError } from '../../lib/errors.ts'
import type { Context } from '../context.ts'
import { type AsOf, isHistorical, withAsOf } from '../record/asOf.ts'
import type { Wanted } from '../record/wanted.ts'
import { entitiesById } from './entitiesById.ts'
import type { EntityRow } from './entity.ts'
import { historicalEntity } from './historicalEntity.ts'

/**
 * Finds an entity by id in the present state, or in the state at the transaction time of the as-of.
 * @param wanted the properties to read; all when null
 * @returns undefined when there is none
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

/**
 * The entity to which a record refers, with the as-of of the record. Returns no promise when the entity is already
 * loaded: promises for many rows are slow.
 * @throws NOT_FOUND when there is no such entity, which would be a broken reference
 */
export function entityOrThrow(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted = null,
): EntityRow | Promise<EntityRow> {
  const loaded = isHistorical(asOf) ? undefined : context.loaders.peek(entitiesById, wanted, id)
  return loaded ? withAsOf(asOf, loaded) : loadEntityOrThrow(context, id, asOf, wanted)
}

async function loadEntityOrThrow(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted,
): Promise<EntityRow> {
  const found = await findEntity(context, id, asOf, wanted)
  if (!found)
    throw graphqlError('NOT_FOUND', `Expected an entity with the id ${id}, to which this record refers; found none.`)
  return found
}
