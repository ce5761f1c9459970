import type { Store } from './store.ts'

/** How far the store has come. */
export interface Place {
  /** All that the feed has up to here is in the store, or will be once the lists are taken. */
  readonly cursor: string
  /** Counts how often the graph was taken from its lists: what the last time did not find is gone. */
  readonly generation: number
  /** The list that is being taken, by its number; null once all are. */
  readonly list: number | null
  /** The place in that list; null for its beginning. */
  readonly listCursor: string | null
}

/** Null while the store has nothing yet. */
export function placeIn(store: Store): Place | null {
  const [row] = store.all('SELECT cursor, generation, list, list_cursor AS listCursor FROM place')
  return (row as Place | undefined) ?? null
}

/** Notes a place; inside the transaction that brings the store there. */
export const savePlace = (store: Store, { cursor, generation, list, listCursor }: Place): void =>
  store.run(
    'INSERT OR REPLACE INTO place (one, cursor, generation, list, list_cursor) VALUES (1, ?, ?, ?, ?)',
    cursor,
    generation,
    list,
    listCursor,
  )
