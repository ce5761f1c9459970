import { groupBy } from '../../lib/collections/groupBy.ts'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { type ClaimValues, decodeExternalId, decodeName } from '../../model/claims/claimValues.ts'
import { validityOf } from '../../model/record/validity.ts'
import { type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import { isOfKind } from '../../model/relationships/recordKind.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { LostRace } from '../../neo4j/graph/retry.ts'
import { sendForAny } from '../../neo4j/graph/runForAny.ts'
import type { Change } from '../changes/appendChanges.ts'
import { type Head, identityOf, type RelationshipHead } from './draft.ts'
import { entityProperties, type RecordState, relationshipProperties, snapshotOf } from './recordState.ts'
import type { Records } from './records.ts'
import type { StoredClaim } from './storedClaim.ts'

type Properties = Readonly<Record<string, unknown>>

/** A record whose values a write changes; it has no state before it is made, and none once it is gone. */
export interface NextRecord {
  readonly id: string
  readonly head: Head
  readonly before: RecordState | null
  readonly after: RecordState | null
}

/** A record that is there after the write. */
interface Saved extends NextRecord {
  readonly after: RecordState
}

// On a record that this very write makes there can be no claim yet, so none is looked for. Each source is looked for once.
const CREATE_CLAIMS = `UNWIND $sources AS source
MATCH (s:Source {id: source.id})
UNWIND source.claims AS claim
CREATE (c:Claim)-[:FROM_SOURCE]->(s)
SET c = claim`

// One that was withdrawn may be said anew, so it can be there already though it does not stand.
const SAVE_CLAIMS = `UNWIND $claims AS claim
MERGE (c:Claim {id: claim.id})
SET c = claim
WITH c, claim WHERE NOT EXISTS { (c)-[:FROM_SOURCE]->() }
MATCH (s:Source {id: claim.sourceId})
CREATE (c)-[:FROM_SOURCE]->(s)`

const CREATE_ENTITIES = `UNWIND $rows AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties`

const UPDATE_ENTITIES = `UNWIND $rows AS row
MATCH (e:Entity {id: row.properties.id})
SET e = row.properties`

// Each end is looked for once, however many relationships it has; a row has the places of its two in the list.
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

const DELETE_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)-[:HAS_NAME]->(name:Name)
DETACH DELETE name
DELETE e`

const deleteRelationships = (type: string): string => `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
DELETE r`

const DELETE_NAMES = `UNWIND $names AS row
MATCH (e:Entity {id: row.id})-[:HAS_NAME]->(name:Name {value: row.value, nameKind: row.nameKind})
WHERE coalesce(name.language, '') = coalesce(row.language, '')
DETACH DELETE name`

const CREATE_NAMES = `UNWIND $names AS row
MATCH (e:Entity {id: row.id})
CREATE (e)-[:HAS_NAME]->(:Name {value: row.value, language: row.language, nameKind: row.nameKind, normalised: row.normalised, words: row.words})`

const DELETE_EXTERNAL_IDS = `UNWIND $externalIds AS row
MATCH (x:ExternalId {scheme: row.scheme, value: row.value})
DELETE x`

const CREATE_EXTERNAL_IDS = `UNWIND $externalIds AS row
CREATE (:ExternalId {scheme: row.scheme, value: row.value, recordId: row.recordId})`

/** Writes claims. Like all that writes here it sends its statements and waits for none of them. */
export function saveClaims(tx: Transaction, claims: readonly StoredClaim[], fresh: ReadonlySet<string>): void {
  const of = (isFresh: boolean) =>
    claims.filter(({ about }) => fresh.has(about) === isFresh).map(({ properties }) => properties)
  const bySource = [...groupBy(of(true), ({ sourceId }) => sourceId)]
  sendForAny(
    tx,
    CREATE_CLAIMS,
    'sources',
    bySource.map(([id, claims]) => ({ id, claims })),
  )
  sendForAny(tx, SAVE_CLAIMS, 'claims', of(false))
}

/** Writes records with what is derived from them: sort keys, windows, names and external ids. */
export function saveRecords(tx: Transaction, next: readonly NextRecord[], records: Records): void {
  saveEntities(tx, next)
  saveRelationships(tx, next, records)
  saveNames(tx, next)
  saveExternalIds(tx, next)
}

/** Takes entities out that no relationship needs, or writes them bare. */
export function saveFates(tx: Transaction, fates: readonly NextRecord[]): void {
  saveNames(tx, fates)
  saveExternalIds(tx, fates)
  saveEntities(tx, fates)
  deleteEntities(
    tx,
    fates.filter(({ after }) => after === null).map(({ id }) => id),
  )
}

/** Takes entities out with their names; nothing may link to them any more. */
export const deleteEntities = (tx: Transaction, ids: readonly string[]): void =>
  sendForAny(tx, DELETE_ENTITIES, 'ids', ids)

export function saveEntities(tx: Transaction, next: readonly NextRecord[]): void {
  const row = ({ head, after }: Saved) =>
    'entity' in head ? [{ label: head.entity.name, properties: entityProperties(head.entity, after) }] : []
  sendForAny(tx, CREATE_ENTITIES, 'rows', next.filter(isMade).flatMap(row))
  sendForAny(tx, UPDATE_ENTITIES, 'rows', next.filter(isChanged).flatMap(row))
}

function saveRelationships(tx: Transaction, next: readonly NextRecord[], records: Records): void {
  const eventDates = eventDatesIn(next, records)
  const row = ({ id, head, after }: Saved) => {
    if (!('relationship' in head)) return []
    const identity = records.relationships.get(id)?.identity ?? identityOf(head, after.content as ClaimValues)
    const properties = relationshipProperties(head, after, identity, eventDates(head))
    return [{ type: head.relationship.type, properties }]
  }
  createRelationships(tx, next.filter(isMade).flatMap(row))
  for (const [type, rows] of groupBy(next.filter(isChanged).flatMap(row), ({ type }) => type))
    tx.enqueue(updateRelationships(type), { rows })
  const gone = next.flatMap(({ id, head, after }) =>
    after === null && 'relationship' in head ? [{ id, type: head.relationship.type }] : [],
  )
  for (const [type, rows] of groupBy(gone, ({ type }) => type))
    tx.enqueue(deleteRelationships(type), { ids: rows.map(({ id }) => id) })
}

/** Makes relationships; where an end went away between the check and now, the transaction ends as a `LostRace`. */
export function createRelationships(
  tx: Transaction,
  made: readonly { readonly type: string; readonly properties: Properties }[],
): void {
  if (made.length === 0) return
  const endIds = [...new Set(made.flatMap(({ properties }) => [properties.fromId, properties.toId]))]
  const places = new Map(endIds.map((id, place) => [id, place]))
  const rows = made.map(({ type, properties }) => {
    const [from, to] = [places.get(properties.fromId), places.get(properties.toId)]
    return { type, from, to, properties }
  })
  tx.enqueue(CREATE_RELATIONSHIPS, { endIds, rows }, ([row]) => {
    if (row?.written !== rows.length) throw new LostRace('an end of a relationship went away')
  })
}

/** The dates of the event at an end of a relationship, as this write leaves them. */
function eventDatesIn(next: readonly NextRecord[], records: Records): (head: RelationshipHead) => EventDates {
  const written = new Map(next.map(({ id, after }) => [id, after]))
  const datesOf = (id: string): EventDates => {
    if (!isOfKind(id, 'EVENT')) return null
    const state = written.get(id) ?? records.entities.get(id)?.state
    return state ? validityOf(state.content) : null
  }
  return ({ fromId, toId }) => inheritedDates(datesOf(toId), datesOf(fromId))
}

export function saveNames(tx: Transaction, next: readonly NextRecord[]): void {
  const rows = (id: string, names: readonly string[]) =>
    names
      .map(decodeName)
      .map((name) => ({ id, ...name, normalised: fold(name.value), words: wordsOf(name.value).join(' ') }))
  const gone = next.flatMap(({ id, before, after }) => (after ? rows(id, without(before?.names, after.names)) : []))
  const come = next.flatMap(({ id, before, after }) => rows(id, without(after?.names, before?.names)))
  sendForAny(tx, DELETE_NAMES, 'names', gone)
  sendForAny(tx, CREATE_NAMES, 'names', come)
}

export function saveExternalIds(tx: Transaction, next: readonly NextRecord[]): void {
  const rows = (recordId: string, ids: readonly string[]) => ids.map((id) => ({ ...decodeExternalId(id), recordId }))
  const gone = next.flatMap(({ id, before, after }) => rows(id, without(before?.externalIds, after?.externalIds)))
  const come = next.flatMap(({ id, before, after }) => rows(id, without(after?.externalIds, before?.externalIds)))
  sendForAny(tx, DELETE_EXTERNAL_IDS, 'externalIds', gone)
  sendForAny(tx, CREATE_EXTERNAL_IDS, 'externalIds', come)
}

const without = (all: readonly string[] = [], excluded: readonly string[] = []): string[] => {
  const leave = new Set(excluded)
  return all.filter((it) => !leave.has(it))
}

const isMade = (it: NextRecord): it is Saved => it.before === null && it.after !== null
const isChanged = (it: NextRecord): it is Saved => it.before !== null && it.after !== null

/** The lines of the log that a write leaves. */
export const changesOf = (next: readonly NextRecord[]): Change[] =>
  next.map(({ id, head, before, after }) => ({
    op: before === null ? 'CREATE' : after === null ? 'DELETE' : 'UPDATE',
    recordId: id,
    kind: 'entity' in head ? head.entity.kind : null,
    type: 'relationship' in head ? head.relationship.type : null,
    fromId: 'relationship' in head ? head.fromId : null,
    toId: 'relationship' in head ? head.toId : null,
    before: before && snapshotOf(before),
    after: after && snapshotOf(after),
  }))
