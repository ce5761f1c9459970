import { print } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { applyChange } from './applyChange.ts'
import type { Connection } from './connection.ts'
import { errorOf, RejectedError, UnavailableError } from './errors.ts'
import { log, logApplied } from './log.ts'
import { FeedLiveDocument, type FeedLiveSubscription } from './operations.ts'
import type { Store } from './store.ts'
import { readSyncState, type SyncState, saveSyncState } from './syncState.ts'

/**
 * Subscribes to changes over WebSocket and applies them until the connection closes. The caller then reads the missing
 * pages of the feed and calls this again.
 * @throws RejectedError, for example with the code CURSOR_EXPIRED
 */
export async function followLive(store: Store, { url, key }: Connection): Promise<void> {
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: key ? { authorization: `Bearer ${key}` } : {},
    // A retry of the client would subscribe from the first cursor again, not from the current one.
    retryAttempts: 0,
  })
  try {
    await listen(store, client)
  } catch (error) {
    const failure = toError(error)
    if (!(failure instanceof UnavailableError)) throw failure
    log(failure.message)
  } finally {
    await client.dispose()
  }
}

async function listen(store: Store, client: Client): Promise<void> {
  const { cursor: after } = readSyncState(store) as SyncState
  const changes = client.iterate<FeedLiveSubscription>({ query: print(FeedLiveDocument), variables: { after } })
  log('listening to the feed')
  for await (const { data, errors } of changes) {
    if (errors) throw errorIn(errors)
    if (data) applyOne(store, data.changes)
  }
}

function applyOne(store: Store, change: FeedLiveSubscription['changes']): void {
  store.transaction(() => {
    const state = readSyncState(store) as SyncState
    applyChange(store, change, state.generation)
    saveSyncState(store, { ...state, cursor: change.cursor })
  })
  logApplied(1)
}

type Errors = readonly { readonly message: string; readonly extensions?: unknown }[]

function errorIn([error]: Errors): Error {
  const { code } = (error?.extensions ?? {}) as { readonly code?: string }
  return errorOf({ code: code ?? 'UNKNOWN', message: error?.message ?? 'The feed failed.' })
}

/** The client throws GraphQL errors as an array, and a closed socket as an event object. */
function toError(error: unknown): Error {
  if (error instanceof RejectedError || error instanceof UnavailableError) return error
  if (Array.isArray(error)) return errorIn(error as Errors)
  if (error instanceof Error && !('code' in error)) return error
  return new UnavailableError('The connection to the feed was closed.')
}
