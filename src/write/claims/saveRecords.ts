import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { decodeExternalId, decodeName } from '../../model/claims/claimValues.ts'
import { enqueueUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { LockedRecords } from './lockRecords.ts'
import { isCreation, isUpdate, type RecordChange, type SavedChange } from './recordChange.ts'
import { entityProperties } from './recordProperties.ts'
import { saveRelationships } from './saveRelationships.ts'

const CREATE_ENTITIES = `UNWIND $rows AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties`

const UPDATE_ENTITIES = `UNWIND $rows AS row
MATCH (e:Entity {id: row.properties.id})
SET e = row.properties`

const DELETE_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)-[:HAS_NAME]->(name:Name)
DETACH DELETE name
DELETE e`

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

/**
 * Enqueues the statements that write records with what is derived from them: sort keys, effective windows, names and
 * external ids.
 */
export function saveRecords(tx: Transaction, changes: readonly RecordChange[], records: LockedRecords): void {
  saveEntities(tx, changes)
  saveRelationships(tx, changes, records)
  saveNames(tx, changes)
  saveExternalIds(tx, changes)
}

/** Deletes orphaned entities, or writes them as stubs. */
export function saveOrphans(tx: Transaction, changes: readonly RecordChange[]): void {
  saveNames(tx, changes)
  saveExternalIds(tx, changes)
  saveEntities(tx, changes)
  deleteEntities(
    tx,
    changes.filter(({ after }) => after === null).map(({ id }) => id),
  )
}

/** Deletes entities with their names. The statement fails when an entity still has relationships. */
export const deleteEntities = (tx: Transaction, ids: readonly string[]): void =>
  enqueueUnlessEmpty(tx, DELETE_ENTITIES, 'ids', ids)

/** Creates and updates the nodes of entities; changes of relationships are skipped. */
export function saveEntities(tx: Transaction, changes: readonly RecordChange[]): void {
  const rowOf = ({ header, after }: SavedChange) =>
    'entity' in header ? [{ label: header.entity.name, properties: entityProperties(header.entity, after) }] : []
  enqueueUnlessEmpty(tx, CREATE_ENTITIES, 'rows', changes.filter(isCreation).flatMap(rowOf))
  enqueueUnlessEmpty(tx, UPDATE_ENTITIES, 'rows', changes.filter(isUpdate).flatMap(rowOf))
}

/** Creates the names that a change adds and deletes those that it removes. */
export function saveNames(tx: Transaction, changes: readonly RecordChange[]): void {
  const rowsOf = (id: string, names: readonly string[]) =>
    names
      .map(decodeName)
      .map((name) => ({ id, ...name, normalised: fold(name.value), words: wordsOf(name.value).join(' ') }))
  // A deleted entity is deleted with its names.
  const removed = changes.flatMap(({ id, before, after }) =>
    after ? rowsOf(id, without(before?.names, after.names)) : [],
  )
  const added = changes.flatMap(({ id, before, after }) => rowsOf(id, without(after?.names, before?.names)))
  enqueueUnlessEmpty(tx, DELETE_NAMES, 'names', removed)
  enqueueUnlessEmpty(tx, CREATE_NAMES, 'names', added)
}

/** Creates the external ids that a change adds and deletes those that it removes. */
export function saveExternalIds(tx: Transaction, changes: readonly RecordChange[]): void {
  const rowsOf = (recordId: string, ids: readonly string[]) => ids.map((id) => ({ ...decodeExternalId(id), recordId }))
  const removed = changes.flatMap(({ id, before, after }) =>
    rowsOf(id, without(before?.externalIds, after?.externalIds)),
  )
  const added = changes.flatMap(({ id, before, after }) => rowsOf(id, without(after?.externalIds, before?.externalIds)))
  enqueueUnlessEmpty(tx, DELETE_EXTERNAL_IDS, 'externalIds', removed)
  enqueueUnlessEmpty(tx, CREATE_EXTERNAL_IDS, 'externalIds', added)
}

const without = (all: readonly string[] = [], excluded: readonly string[] = []): string[] => {
  const exclude = new Set(excluded)
  return all.filter((it) => !exclude.has(it))
}
