import { lazy } from '../../lib/lazy.ts'
import { kindNamed } from '../../model/entities/entity.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { LockedRecords } from './lockRecords.ts'
import type { RecordChange } from './recordChange.ts'
import { stubState } from './recordState.ts'
import { referenceFields, referencesIn } from './references.ts'
import { lockEntities, type StoredEntity } from './storedRecords.ts'

/** Entities that a write may leave orphaned: without active claims, and not referenced by any relationship. */
export type OrphanCandidates = ReadonlyMap<string, StoredEntity>

/** Whether entities are still needed: as an end of a relationship, or by any declared reference. */
const statement = lazy(() => {
  const references = [...relationshipTypes.values()].flatMap((kind) =>
    referenceFields(kind).map((field) => ({ ...field, type: kind.type })),
  )
  // Cypher stops at the first condition that holds; single references cost less to look up than lists.
  const conditions = [...references.filter((it) => !isList(it)), ...references.filter(isList)].map(isReferenced)
  return `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, EXISTS { (e)--(:Entity) }
  OR ${conditions.join('\n  OR ')}
  AS needed`
})

interface Reference {
  readonly type: string
  readonly property: string
  readonly fullTextIndex: string | undefined
}

const isList = ({ property }: Reference): boolean => property.endsWith('Ids')

// A range index holds a list as one value, so finding one member of a list needs a full-text index.
function isReferenced({ type, property, fullTextIndex }: Reference): string {
  if (fullTextIndex)
    return `EXISTS { CALL db.index.fulltext.queryRelationships('${fullTextIndex}', '"' + id + '"') YIELD relationship RETURN relationship }`
  const condition = isList({ type, property, fullTextIndex }) ? `id IN r.${property}` : `r.${property} = id`
  return `EXISTS { MATCH ()-[r:${type}]->() WHERE ${condition} }`
}

/**
 * Locks and reads the entities that a write may leave orphaned: those that lose their last claim, and stubs that lose a
 * relationship or reference.
 */
export async function lockOrphanCandidates(
  tx: Transaction,
  changes: readonly RecordChange[],
  records: LockedRecords,
): Promise<OrphanCandidates> {
  const unclaimed = changes.filter(({ header, after }) => 'entity' in header && after === null).map(({ id }) => id)
  const released = changes.flatMap(releasedEntities).filter((id) => !unclaimed.includes(id))
  const read = released.length === 0 ? new Map<string, StoredEntity>() : await lockEntities(tx, released)
  const written = new Set(changes.filter(({ after }) => after !== null).map(({ id }) => id))
  const stubs = [...read].filter(([id, { state }]) => state.content.bare === true && !written.has(id))
  return new Map([...unclaimed.map((id) => [id, records.entities.get(id) as StoredEntity] as const), ...stubs])
}

/** The entities that a relationship linked or referred to before the change and no longer does. */
function releasedEntities({ header, before, after }: RecordChange): string[] {
  if (!('relationship' in header) || before === null) return []
  const referenced = (content: object) => referencesIn(header.relationship, content as never).map(({ id }) => id)
  if (after === null) return [header.fromId, header.toId, ...referenced(before.content)]
  const kept = new Set(referenced(after.content))
  return referenced(before.content).filter((id) => !kept.has(id))
}

/**
 * Decides, after the relationships are written, which candidates become stubs because something still refers to them,
 * and which are deleted.
 */
export async function resolveOrphans(
  tx: Transaction,
  candidates: OrphanCandidates,
  at: string,
): Promise<RecordChange[]> {
  if (candidates.size === 0) return []
  const rows = await tx.run(statement(), { ids: [...candidates.keys()] })
  return rows.flatMap((row) => {
    const id = String(row.id)
    const { label, state } = candidates.get(id) as StoredEntity
    const entity = kindNamed(label)
    const after = row.needed === true ? stubState(entity, state, at) : null
    return after === state ? [] : [{ id, header: { entity }, before: state, after }]
  })
}
