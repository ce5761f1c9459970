import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Context } from '../context.ts'
import type { Snapshot } from '../history/logEntry.ts'
import { snapshotsAt } from '../history/snapshotsAt.ts'
import { entitiesById } from './entitiesById.ts'
import { type EntityRow, kinds } from './entity.ts'
import { entityFrom } from './entityRow.ts'

/**
 * Reads an entity as it was known at a point in time; undefined when it did not exist. The id of an entity that had been
 * merged leads to the survivor. An entity without an entry in a trimmed log has not changed since the log begins, so its
 * present state is returned.
 */
export async function historicalEntity(context: Context, id: string, knownAt: string): Promise<EntityRow | undefined> {
  const snapshot = await context.loaders.load(snapshotsAt, { knownAt }, id)
  if (snapshot === undefined) {
    const now = await context.loaders.load(entitiesById, null, id)
    return now === undefined || now.id === id ? now : historicalEntity(context, now.id, knownAt)
  }
  return snapshot.survivorId === null
    ? entityFromSnapshot(snapshot)
    : historicalEntity(context, snapshot.survivorId, knownAt)
}

/** The entity in a snapshot; undefined when it did not exist or is not an entity. */
export function entityFromSnapshot({ kind, record }: Snapshot): EntityRow | undefined {
  const label = kind === null ? undefined : kinds.get(kind)?.name
  return record && label ? entityFrom({ ...record, label }) : undefined
}

/** The same for many entities that had not been merged, such as the ends of relationships. */
export async function historicalEntities(
  reader: Reader,
  ids: readonly string[],
  knownAt: string,
): Promise<ReadonlyMap<string, EntityRow>> {
  const snapshots = await snapshotsAt(reader, ids, { knownAt })
  const unlogged = ids.filter((id) => !snapshots.has(id))
  const now = unlogged.length === 0 ? [] : await entitiesById(reader, unlogged, null)
  const then = [...snapshots].flatMap(([id, snapshot]) => {
    const entity = entityFromSnapshot(snapshot)
    return entity ? [[id, entity] as const] : []
  })
  return new Map([...then, ...now])
}
