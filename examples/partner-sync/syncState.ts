import type { Store } from './store.ts'

/** The state of the synchronisation. */
export interface SyncState {
  /** Position in the feed. The store contains all changes up to here, once all lists are loaded. */
  readonly cursor: string
  /** Number of complete loads. Records of an older generation no longer exist in the graph. */
  readonly generation: number
  /** Number of the list that is being loaded; null when all are loaded. */
  readonly list: number | null
  /** Cursor in that list; null for its beginning. */
  readonly listCursor: string | null
}

/** Returns null for a new store. */
export function readSyncState(store: Store): SyncState | null {
  const [row] = store.all('SELECT cursor, generation, list, list_cursor AS listCursor FROM place')
  return (row as SyncState | undefined) ?? null
}

/** Saves the state. Call it in the transaction that changes the records. */
export const saveSyncState = (store: Store, { cursor, generation, list, listCursor }: SyncState): void =>
  store.run(
    'INSERT OR REPLACE INTO place (one, cursor, generation, list, list_cursor) VALUES (1, ?, ?, ?, ?)',
    cursor,
    generation,
    list,
    listCursor,
  )
