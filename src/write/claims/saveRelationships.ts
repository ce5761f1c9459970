import { groupBy } from '../../lib/collections/groupBy.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { validityOf } from '../../model/record/validity.ts'
import { type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import { isOfKind } from '../../model/relationships/recordKind.ts'
import { WriteConflict } from '../../neo4j/graph/retryOnConflict.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { identityOf, type RelationshipHeader } from './claimOperation.ts'
import type { LockedRecords } from './lockRecords.ts'
import { isCreation, isUpdate, type RecordChange, type SavedChange } from './recordChange.ts'
import { relationshipProperties } from './recordProperties.ts'

// Each end is looked up once, however many relationships it has; a row holds the list positions of its two ends.
const CREATE_RELATIONSHIPS = `UNWIND $endIds AS id
MATCH (e:Entity {id: id})
WITH collect(e) AS ends
WHERE size(ends) = size($endIds)
UNWIND $rows AS row
WITH row, ends[row.from] AS from, ends[row.to] AS to
CREATE (from)-[r:$(row.type)]->(to)
SET r = row.properties
RETURN count(r) AS written`

const updateRelationships = (type: string): string => `UNWIND $rows AS row
MATCH ()-[r:${type} {id: row.properties.id}]->()
SET r = row.properties`

const deleteRelationships = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
DELETE r`

/** A relationship to be written: its type and all its properties. */
export interface RelationshipRow {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** Enqueues the statements that create, update and delete relationships; changes of entities are skipped. */
export function saveRelationships(tx: Transaction, changes: readonly RecordChange[], records: LockedRecords): void {
  const eventDates = eventDatesIn(changes, records)
  const rowOf = ({ id, header, after }: SavedChange): RelationshipRow[] => {
    if (!('relationship' in header)) return []
    const identity = records.relationships.get(id)?.identity ?? identityOf(header, after.content as ClaimValues)
    const properties = relationshipProperties(header, after, identity, eventDates(header))
    return [{ type: header.relationship.type, properties }]
  }
  createRelationships(tx, changes.filter(isCreation).flatMap(rowOf))
  for (const [type, rows] of groupBy(changes.filter(isUpdate).flatMap(rowOf), ({ type }) => type))
    tx.enqueue(updateRelationships(type), { rows })
  const deleted = changes.flatMap(({ id, header, after }) =>
    after === null && 'relationship' in header ? [{ id, type: header.relationship.type }] : [],
  )
  for (const [type, rows] of groupBy(deleted, ({ type }) => type))
    tx.enqueue(deleteRelationships(type), { ids: rows.map(({ id }) => id) })
}

/** Creates relationships. When an end was deleted after it was validated, the transaction fails with WriteConflict. */
export function createRelationships(tx: Transaction, created: readonly RelationshipRow[]): void {
  if (created.length === 0) return
  const endIds = [...new Set(created.flatMap(({ properties }) => [properties.fromId, properties.toId]))]
  const positions = new Map(endIds.map((id, position) => [id, position]))
  const rows = created.map(({ type, properties }) => {
    const [from, to] = [positions.get(properties.fromId), positions.get(properties.toId)]
    return { type, from, to, properties }
  })
  tx.enqueue(CREATE_RELATIONSHIPS, { endIds, rows }, ([row]) => {
    if (row?.written !== rows.length) throw new WriteConflict('an end of a relationship was deleted')
  })
}

/** Returns the dates that a relationship inherits from the event at an end, as they are after this write. */
function eventDatesIn(
  changes: readonly RecordChange[],
  records: LockedRecords,
): (header: RelationshipHeader) => EventDates {
  const written = new Map(changes.map(({ id, after }) => [id, after]))
  const datesOf = (id: string): EventDates => {
    if (!isOfKind(id, 'EVENT')) return null
    const state = written.get(id) ?? records.entities.get(id)?.state
    return state ? validityOf(state.content) : null
  }
  return ({ fromId, toId }) => inheritedDates(datesOf(toId), datesOf(fromId))
}
