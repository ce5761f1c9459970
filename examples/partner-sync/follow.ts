import { setTimeout as sleep } from 'node:timers/promises'
import { applyChange } from './applyChange.ts'
import { ask, type Connection } from './connection.ts'
import { Refused } from './failure.ts'
import { followLive } from './followLive.ts'
import { FeedPageDocument } from './operations.ts'
import { type Place, placeIn, savePlace } from './place.ts'
import { note, noteApplied } from './progress.ts'
import type { Store } from './store.ts'
import { beginAnew, takeGraph } from './takeGraph.ts'

/** How to go on once the store has all that there is: not at all, as changes come, or every so many seconds. */
export type Onward = 'stop' | 'live' | number

const AFTER_A_BREAK_MS = 500

/**
 * Takes the graph into the store if it is not there yet, and brings the store past every change since. The place in the
 * feed is kept in the same transaction as what it brought, so that a crash neither misses nor doubles anything.
 */
export async function follow(store: Store, connection: Connection, onward: Onward): Promise<void> {
  // Who follows for good waits for the graph for good.
  const patient = onward === 'stop' ? connection : { ...connection, patience: Number.POSITIVE_INFINITY }
  for (;;) {
    try {
      await takeGraph(store, patient)
      await catchUp(store, patient)
      if (onward === 'stop') return
      if (onward === 'live') await followLive(store, patient)
      await sleep(onward === 'live' ? AFTER_A_BREAK_MS : onward * 1000)
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'CURSOR_EXPIRED') throw error
      note(`${error.message} So it is.`)
      await beginAnew(store, patient)
    }
  }
}

async function catchUp(store: Store, connection: Connection): Promise<void> {
  for (let more = true; more; ) {
    const place = placeIn(store) as Place
    const { changes } = await ask(connection, FeedPageDocument, { after: place.cursor })
    if (!changes) throw new Error('Expected a page of the feed, got none.')
    const { nodes, pageInfo } = changes
    store.atOnce(() => {
      for (const change of nodes) applyChange(store, change, place.generation)
      savePlace(store, { ...place, cursor: pageInfo.endCursor ?? place.cursor })
    })
    if (nodes.length > 0) noteApplied(nodes.length)
    more = pageInfo.hasNextPage
  }
}
