import { print } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { applyChange } from './applyChange.ts'
import type { Connection } from './connection.ts'
import { failureOf, Refused, Unanswered } from './failure.ts'
import { FeedLiveDocument, type FeedLiveSubscription } from './operations.ts'
import { type Place, placeIn, savePlace } from './place.ts'
import { note, noteApplied } from './progress.ts'
import type { Store } from './store.ts'

/**
 * Applies changes as they come, over a websocket, until that breaks: then the caller catches up and comes back, to go on
 * from the place in the store.
 * @throws Refused, such as with CURSOR_EXPIRED
 */
export async function followLive(store: Store, { url, key }: Connection): Promise<void> {
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: key ? { authorization: `Bearer ${key}` } : {},
    // It would subscribe again after the place where it first began, not after the one that we have come to.
    retryAttempts: 0,
  })
  try {
    await listen(store, client)
  } catch (error) {
    const failure = asFailure(error)
    if (!(failure instanceof Unanswered)) throw failure
    note(failure.message)
  } finally {
    await client.dispose()
  }
}

async function listen(store: Store, client: Client): Promise<void> {
  const { cursor: after } = placeIn(store) as Place
  const changes = client.iterate<FeedLiveSubscription>({ query: print(FeedLiveDocument), variables: { after } })
  note('listening to the feed')
  for await (const { data, errors } of changes) {
    if (errors) throw failureIn(errors)
    if (data) applyOne(store, data.changes)
  }
}

function applyOne(store: Store, change: FeedLiveSubscription['changes']): void {
  store.atOnce(() => {
    const place = placeIn(store) as Place
    applyChange(store, change, place.generation)
    savePlace(store, { ...place, cursor: change.cursor })
  })
  noteApplied(1)
}

type Errors = readonly { readonly message: string; readonly extensions?: unknown }[]

function failureIn([error]: Errors): Error {
  const { code } = (error?.extensions ?? {}) as { readonly code?: string }
  return failureOf({ code: code ?? 'UNKNOWN', message: error?.message ?? 'The feed failed.' })
}

/** The client throws what the graph refused as a list of errors, and anything that closed the socket as an event. */
function asFailure(error: unknown): Error {
  if (error instanceof Refused || error instanceof Unanswered) return error
  if (Array.isArray(error)) return failureIn(error as Errors)
  if (error instanceof Error && !('code' in error)) return error
  return new Unanswered('The connection to the feed broke.')
}
