import { kindNamed } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { type FoundEntity, lockEntities } from './graphState.ts'
import { bareState } from './recordState.ts'
import type { Records } from './records.ts'
import { referencesIn } from './references.ts'
import type { NextRecord } from './save.ts'

/** Entities that may have to go: those that nobody claims any more, and bare ones whose last links have gone. */
export type Unclaimed = ReadonlyMap<string, FoundEntity>

// Whatever links it counts; so does a relationship that names it in a scope, on whose behalf or at which event.
const STATEMENT = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, EXISTS { (e)--(:Entity) }
  OR EXISTS { MATCH ()-[r:PARTICIPATED_IN]->() WHERE r.onBehalfOfId = id }
  OR EXISTS { MATCH ()-[r:ADHERES_TO]->() WHERE r.onBehalfOfId = id }
  OR EXISTS { MATCH ()-[r:ADHERES_TO]->() WHERE r.atEventId = id }
  OR EXISTS { CALL db.index.fulltext.queryRelationships('scopes', '"' + id + '"') YIELD relationship RETURN relationship }
  AS needed`

/**
 * Locks and reads what a write may leave without a claim and without a need: entities whose last claim goes, and, where
 * relationships go or name others than before, the entities that these needed.
 */
export async function lockUnclaimed(
  tx: Transaction,
  next: readonly NextRecord[],
  records: Records,
): Promise<Unclaimed> {
  const unclaimed = next.filter(({ head, after }) => 'entity' in head && after === null).map(({ id }) => id)
  const loosened = next.flatMap(lost).filter((id) => !unclaimed.includes(id))
  const read = loosened.length === 0 ? new Map<string, FoundEntity>() : await lockEntities(tx, loosened)
  const written = new Set(next.filter(({ after }) => after !== null).map(({ id }) => id))
  const bare = [...read].filter(([id, { state }]) => state.content.bare === true && !written.has(id))
  return new Map([...unclaimed.map((id) => [id, records.entities.get(id) as FoundEntity] as const), ...bare])
}

/** The entities that a relationship needed and, as it is now, needs no more. */
function lost({ head, before, after }: NextRecord): string[] {
  if (!('relationship' in head) || before === null) return []
  const named = (content: object) => referencesIn(head.relationship, content as never).map(({ id }) => id)
  if (after === null) return [head.fromId, head.toId, ...named(before.content)]
  const still = new Set(named(after.content))
  return named(before.content).filter((id) => !still.has(id))
}

/** What becomes of them once the relationships are written: bare where something still needs them, else gone. */
export async function fateOf(tx: Transaction, unclaimed: Unclaimed, at: string): Promise<NextRecord[]> {
  if (unclaimed.size === 0) return []
  const rows = await tx.run(STATEMENT, { ids: [...unclaimed.keys()] })
  return rows.flatMap((row) => {
    const id = String(row.id)
    const { label, state } = unclaimed.get(id) as FoundEntity
    const entity = kindNamed(label)
    const after = row.needed === true ? bareState(entity, state, at) : null
    return after === state ? [] : [{ id, head: { entity }, before: state, after }]
  })
}
