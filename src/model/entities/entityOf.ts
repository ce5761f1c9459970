import { coded } from '../../lib/errors.ts'
import type { Context } from '../context.ts'
import { type AsOf, looksBack, seenAt } from '../record/asOf.ts'
import type { Wanted } from '../record/wanted.ts'
import { entitiesById } from './entitiesById.ts'
import type { EntityRow } from './entity.ts'
import { entityThen } from './entityThen.ts'

/**
 * The entity of that id as it is, or as it was known at the moment of the as-of; undefined when there is none.
 * @param wanted what has to be known of it; all when absent
 */
export async function entityAt(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted = null,
): Promise<EntityRow | undefined> {
  const found = await (looksBack(asOf)
    ? entityThen(context, id, asOf.knownAt)
    : context.loaders.load(entitiesById, wanted, id))
  return found && seenAt(asOf, found)
}

/** An entity that a record points at, so it must be there; it is looked at from when the record is. */
export function entityOf(
  context: Context,
  id: string,
  asOf: AsOf | undefined,
  wanted: Wanted = null,
): EntityRow | Promise<EntityRow> {
  const told = looksBack(asOf) ? undefined : context.loaders.told(entitiesById, wanted, id)
  return told ? seenAt(asOf, told) : readEntityOf(context, id, asOf, wanted)
}

async function readEntityOf(context: Context, id: string, asOf: AsOf | undefined, wanted: Wanted): Promise<EntityRow> {
  const found = await entityAt(context, id, asOf, wanted)
  if (!found) throw coded('NOT_FOUND', `Expected an entity with the id ${id}, which this record points at; found none.`)
  return found
}
