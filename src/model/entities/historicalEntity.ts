import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Context } from '../context.ts'
import type { Snapshot } from '../history/logEntry.ts'
import { snapshotsAt } from '../history/snapshotsAt.ts'
import { entitiesById } from './entitiesById.ts'
import { type EntityRow, kinds } from './entity.ts'
import { entityFrom } from './entityRow.ts'

/**
 * An entity as it was known at a moment; undefined when it was not. An id that had been merged away by then leads to
 * the survivor. What a trimmed log has no line of has not changed for as long as it goes back, so the graph has it.
 */
export async function historicalEntity(context: Context, id: string, knownAt: string): Promise<EntityRow | undefined> {
  const state = await context.loaders.load(snapshotsAt, { knownAt }, id)
  if (state === undefined) {
    const now = await context.loaders.load(entitiesById, null, id)
    return now === undefined || now.id === id ? now : historicalEntity(context, now.id, knownAt)
  }
  return state.survivorId === null ? entityFromState(state) : historicalEntity(context, state.survivorId, knownAt)
}

/** The entity of a state; undefined when it is of none. */
export function entityFromState({ kind, record }: Snapshot): EntityRow | undefined {
  const label = kind === null ? undefined : kinds.get(kind)?.name
  return record && label ? entityFrom({ ...record, label }) : undefined
}

/** The same of many entities that no merge had taken away, such as the ends of relationships. */
export async function historicalEntities(
  reader: Reader,
  ids: readonly string[],
  knownAt: string,
): Promise<ReadonlyMap<string, EntityRow>> {
  const states = await snapshotsAt(reader, ids, { knownAt })
  const unlogged = ids.filter((id) => !states.has(id))
  const now = unlogged.length === 0 ? [] : await entitiesById(reader, unlogged, null)
  const then = [...states].flatMap(([id, state]) => {
    const entity = entityFromState(state)
    return entity ? [[id, entity] as const] : []
  })
  return new Map([...then, ...now])
}
