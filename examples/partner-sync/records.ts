import type { Store } from './store.ts'

/** An entity with the fields that the store keeps. */
export interface Entity {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly description: string | null
  readonly bare: boolean
  readonly version: number
  readonly externalIds: readonly ExternalId[]
  /** Ids of the entities merged into it. */
  readonly redirectedFrom: readonly string[]
}

/** A relationship with the fields that the store keeps. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly fromId: string
  readonly toId: string
  /** Title, role, kind or manner. */
  readonly label: string | null
  readonly began: string | null
  readonly ended: string | null
  readonly disputed: boolean
  readonly version: number
  readonly externalIds: readonly ExternalId[]
}

export interface ExternalId {
  readonly scheme: string
  readonly value: string
}

/** Saves an entity and replaces its previous version. */
export function saveEntity(store: Store, entity: Entity, generation: number): void {
  const { id, kind, name, description, bare, version } = entity
  store.run(
    'INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[id, kind, name, description, Number(bare), version, generation],
  )
  saveExternalIds(store, entity)
  store.run('DELETE FROM redirects WHERE to_id = ?', id)
  for (const from of entity.redirectedFrom) store.run('INSERT OR REPLACE INTO redirects VALUES (?, ?)', from, id)
}

/** Saves a relationship and replaces its previous version. */
export function saveRelationship(store: Store, relationship: Relationship, generation: number): void {
  const { id, type, fromId, toId, label, began, ended, disputed, version } = relationship
  store.run(
    'INSERT OR REPLACE INTO relationships VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[id, type, fromId, toId, label, began, ended, Number(disputed), version, generation],
  )
  saveExternalIds(store, relationship)
}

function saveExternalIds(store: Store, { id, externalIds }: Entity | Relationship): void {
  store.run('DELETE FROM external_ids WHERE record_id = ?', id)
  for (const { scheme, value } of externalIds)
    store.run('INSERT OR REPLACE INTO external_ids VALUES (?, ?, ?)', scheme, value, id)
}

/** Deletes a record with its external ids and redirects. */
export function removeRecord(store: Store, id: string): void {
  for (const table of ['entities', 'relationships']) store.run(`DELETE FROM ${table} WHERE id = ?`, id)
  store.run('DELETE FROM external_ids WHERE record_id = ?', id)
  store.run('DELETE FROM redirects WHERE to_id = ?', id)
}

/** Deletes the records that the load of this generation did not find. */
export function removeBefore(store: Store, generation: number): void {
  for (const table of ['entities', 'relationships']) {
    const old = store.all(`SELECT id FROM ${table} WHERE generation < ?`, generation)
    for (const { id } of old) removeRecord(store, String(id))
  }
}
