import { setTimeout as sleep } from 'node:timers/promises'
import { applyChange } from './applyChange.ts'
import { type Connection, send } from './connection.ts'
import { RejectedError } from './errors.ts'
import { followLive } from './followLive.ts'
import { loadGraph, restartLoad } from './loadGraph.ts'
import { log, logApplied } from './log.ts'
import { FeedPageDocument } from './operations.ts'
import type { Store } from './store.ts'
import { readSyncState, type SyncState, saveSyncState } from './syncState.ts'

/** What to do after the store is up to date: stop, subscribe to changes, or poll at an interval in seconds. */
export type FollowMode = 'stop' | 'live' | number

const RECONNECT_MS = 500

/**
 * Loads the graph into the store if the store is empty, and applies all later changes. The position in the feed is saved in
 * the same transaction as the changes, so that a crash loses and repeats nothing.
 */
export async function follow(store: Store, connection: Connection, mode: FollowMode): Promise<void> {
  // A continuous follower retries without limit.
  const persistent = mode === 'stop' ? connection : { ...connection, patience: Number.POSITIVE_INFINITY }
  for (;;) {
    try {
      await loadGraph(store, persistent)
      await catchUp(store, persistent)
      if (mode === 'stop') return
      if (mode === 'live') await followLive(store, persistent)
      await sleep(mode === 'live' ? RECONNECT_MS : mode * 1000)
    } catch (error) {
      if (!(error instanceof RejectedError) || error.code !== 'CURSOR_EXPIRED') throw error
      log(`${error.message} Loading the graph again.`)
      await restartLoad(store, persistent)
    }
  }
}

async function catchUp(store: Store, connection: Connection): Promise<void> {
  for (let more = true; more; ) {
    const state = readSyncState(store) as SyncState
    const { changes } = await send(connection, FeedPageDocument, { after: state.cursor })
    if (!changes) throw new Error('Expected a page of the feed, got none.')
    const { nodes, pageInfo } = changes
    store.transaction(() => {
      for (const change of nodes) applyChange(store, change, state.generation)
      saveSyncState(store, { ...state, cursor: pageInfo.endCursor ?? state.cursor })
    })
    if (nodes.length > 0) logApplied(nodes.length)
    more = pageInfo.hasNextPage
  }
}
