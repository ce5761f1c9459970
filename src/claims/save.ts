import type { Change } from '../changes/appendChanges.ts'
import type { Transaction } from '../graph/graph.ts'
import { groupBy } from '../record/groupBy.ts'
import { validityOf } from '../record/validity.ts'
import { isOfKind } from '../relationships/recordKind.ts'
import { fold } from '../text/fold.ts'
import { wordsOf } from '../text/words.ts'
import type { Head, RelationshipHead } from './draft.ts'
import {
  type EventDates,
  entityProperties,
  eventOf,
  type RecordState,
  relationshipProperties,
  snapshotOf,
} from './recordState.ts'
import type { Records } from './records.ts'
import type { StoredClaim } from './storedClaim.ts'
import { decodeExternalId, decodeName } from './values.ts'

/** A record whose values a write changes. */
export interface NextRecord {
  readonly head: Head
  readonly before: RecordState | null
  readonly after: RecordState
}

const CREATE_CLAIMS = `UNWIND $claims AS claim
MATCH (s:Source {id: claim.sourceId})
CREATE (c:Claim)-[:FROM_SOURCE]->(s)
SET c = claim`

const UPDATE_CLAIMS = `UNWIND $claims AS claim
MATCH (c:Claim {id: claim.id})
SET c = claim`

const CREATE_ENTITIES = `UNWIND $rows AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties`

const UPDATE_ENTITIES = `UNWIND $rows AS row
MATCH (e:Entity {id: row.properties.id})
SET e = row.properties`

const CREATE_RELATIONSHIPS = `UNWIND $rows AS row
MATCH (from:Entity {id: row.properties.fromId})
MATCH (to:Entity {id: row.properties.toId})
CREATE (from)-[r:$(row.type)]->(to)
SET r = row.properties`

const updateRelationships = (type: string): string => `UNWIND $rows AS row
MATCH ()-[r:${type} {id: row.properties.id}]->()
SET r = row.properties`

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

/** @param known the ids of claims that are in the graph already. */
export async function saveClaims(
  tx: Transaction,
  claims: readonly StoredClaim[],
  known: ReadonlySet<string>,
): Promise<void> {
  const rows = (update: boolean) =>
    claims.filter(({ id }) => known.has(id) === update).map(({ properties }) => properties)
  await runIfAny(tx, CREATE_CLAIMS, 'claims', rows(false))
  await runIfAny(tx, UPDATE_CLAIMS, 'claims', rows(true))
}

/** Writes records with what is derived from them: sort keys, windows, names and external ids. */
export async function saveRecords(tx: Transaction, next: readonly NextRecord[], records: Records): Promise<void> {
  const entities = next.flatMap((it) => ('entity' in it.head ? [{ ...it, head: it.head }] : []))
  const entityRow = ({ head, after }: (typeof entities)[number]) => ({
    label: head.entity.name,
    properties: entityProperties(head.entity, after),
  })
  await runIfAny(tx, CREATE_ENTITIES, 'rows', entities.filter(isNew).map(entityRow))
  await runIfAny(tx, UPDATE_ENTITIES, 'rows', entities.filter(isOld).map(entityRow))
  await saveRelationships(tx, next, records)
  await saveNames(tx, entities)
  await saveExternalIds(tx, next)
}

async function saveRelationships(tx: Transaction, next: readonly NextRecord[], records: Records): Promise<void> {
  const eventDates = eventDatesIn(next, records)
  const links = next.flatMap((it) => ('relationship' in it.head ? [{ ...it, head: it.head }] : []))
  const row = ({ head, after }: (typeof links)[number]) => ({
    type: head.relationship.type,
    properties: relationshipProperties(head, after, eventDates(head)),
  })
  await runIfAny(tx, CREATE_RELATIONSHIPS, 'rows', links.filter(isNew).map(row))
  const updates = groupBy(links.filter(isOld).map(row), ({ type }) => type)
  for (const [type, rows] of updates) await tx.run(updateRelationships(type), { rows })
}

/** The dates of the event at an end of a relationship, as this write leaves them. */
function eventDatesIn(next: readonly NextRecord[], records: Records): (head: RelationshipHead) => EventDates {
  const written = new Map(next.map(({ after }) => [after.id, after]))
  const datesOf = (id: string): EventDates => {
    if (!isOfKind(id, 'EVENT')) return null
    const state = written.get(id) ?? records.entities.get(id)?.state
    return state ? validityOf(state.content) : null
  }
  return ({ fromId, toId }) => eventOf(datesOf(toId), datesOf(fromId))
}

async function saveNames(tx: Transaction, next: readonly NextRecord[]): Promise<void> {
  const rows = ({ after }: NextRecord, names: readonly string[]) =>
    names
      .map(decodeName)
      .map((name) => ({ id: after.id, ...name, normalised: fold(name.value), words: wordsOf(name.value).join(' ') }))
  await runIfAny(
    tx,
    DELETE_NAMES,
    'names',
    next.flatMap((it) => rows(it, without(it.before?.names, it.after.names))),
  )
  await runIfAny(
    tx,
    CREATE_NAMES,
    'names',
    next.flatMap((it) => rows(it, without(it.after.names, it.before?.names))),
  )
}

async function saveExternalIds(tx: Transaction, next: readonly NextRecord[]): Promise<void> {
  const rows = ({ after }: NextRecord, ids: readonly string[]) =>
    ids.map((id) => ({ ...decodeExternalId(id), recordId: after.id }))
  const gone = next.flatMap((it) => rows(it, without(it.before?.externalIds, it.after.externalIds)))
  const come = next.flatMap((it) => rows(it, without(it.after.externalIds, it.before?.externalIds)))
  await runIfAny(tx, DELETE_EXTERNAL_IDS, 'externalIds', gone)
  await runIfAny(tx, CREATE_EXTERNAL_IDS, 'externalIds', come)
}

const without = (all: readonly string[] = [], excluded: readonly string[] = []): string[] => {
  const leave = new Set(excluded)
  return all.filter((it) => !leave.has(it))
}

const isNew = ({ before }: NextRecord): boolean => before === null
const isOld = ({ before }: NextRecord): boolean => before !== null

async function runIfAny(tx: Transaction, statement: string, name: string, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(statement, { [name]: rows })
}

/** The lines of the log that a write leaves. */
export const changesOf = (next: readonly NextRecord[]): Change[] =>
  next.map(({ head, before, after }) => ({
    op: before === null ? 'CREATE' : 'UPDATE',
    recordId: after.id,
    kind: 'entity' in head ? head.entity.kind : null,
    type: 'relationship' in head ? head.relationship.type : null,
    fromId: 'relationship' in head ? head.fromId : null,
    toId: 'relationship' in head ? head.toId : null,
    before: before === null ? null : snapshotOf(before),
    after: snapshotOf(after),
  }))
