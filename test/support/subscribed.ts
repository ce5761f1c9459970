import { EventEmitter, once } from 'node:events'
import { type Client, type ClientOptions, createClient } from 'graphql-ws'
import WebSocket from 'ws'

/** A change as the tests subscribe to it. */
export interface Heard {
  readonly cursor: string
  readonly sequence: number
  readonly op: string
  readonly recordId: string
}

export const CHANGES =
  'subscription ($after: Cursor, $where: ChangeWhere) { changes(after: $after, where: $where) { cursor sequence op recordId } }'

/** What a subscription has brought so far, and how it ended. */
export interface Subscribed {
  readonly heard: readonly Heard[]
  /** Resolves with the first so many changes once they have come; rejects with what ended the subscription before. */
  first(count: number): Promise<readonly Heard[]>
  /** Resolves with what ended it: an error, or null when it was complete. */
  readonly ended: Promise<unknown>
  stop(): void
}

/** A websocket client that does not come back by itself. */
export const clientOf = (url: string, more: Partial<ClientOptions> = {}): Client =>
  createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, ...more })

/** Whatever subscribes as the clients of graphql-ws and graphql-sse do. */
export interface Subscriber {
  subscribe(
    asked: { readonly query: string; readonly variables: Record<string, unknown> },
    sink: { next(value: unknown): void; error(error: unknown): void; complete(): void },
  ): () => void
}

export function subscribe(client: Subscriber, variables: Record<string, unknown> = {}, query = CHANGES): Subscribed {
  const heard: Heard[] = []
  const news = new EventEmitter()
  let over: { readonly error: unknown } | undefined
  const end = (error: unknown) => {
    over ??= { error }
    news.emit('news')
  }
  const stop = client.subscribe(
    { query, variables },
    {
      next(value) {
        const { data, errors } = value as { data?: { changes: Heard }; errors?: readonly unknown[] }
        if (errors) end(errors)
        else if (data) heard.push(data.changes)
        news.emit('news')
      },
      error: end,
      complete: () => end(null),
    },
  )
  async function ended(): Promise<unknown> {
    while (!over) await once(news, 'news')
    return over.error
  }
  async function first(count: number): Promise<readonly Heard[]> {
    while (heard.length < count) {
      if (over) throw new Error(`Expected ${count} changes, got ${heard.length} and then ${JSON.stringify(over.error)}`)
      await once(news, 'news')
    }
    return heard.slice(0, count)
  }
  return { heard, first, ended: ended(), stop }
}
