import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createClient as createStreamClient } from 'graphql-sse'
import WebSocket from 'ws'
import { encodeCursor } from '../../../src/model/paging/cursor.ts'
import { createKey } from '../../../src/platform/access/createKey.ts'
import { revokeKey } from '../../../src/platform/access/revokeKey.ts'
import { apiOver } from '../../support/api.ts'
import { liveApi } from '../../support/liveApi.ts'
import { writePeople } from '../../support/logged.ts'
import { CHANGES, clientOf, type Subscribed, type Subscriber, subscribe } from '../../support/subscribed.ts'

const live = liveApi()

const at = (place: number): string => encodeCursor('changes', String(place))
const head = async (): Promise<number> =>
  Number((await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS head"))[0]?.head)

const open: { stop(): void }[] = []
const opened = (subscribed: Subscribed): Subscribed => {
  open.push(subscribed)
  return subscribed
}
afterEach(() => {
  for (const subscribed of open.splice(0)) subscribed.stop()
})

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i + 1)
const numbersOf = (heard: readonly { readonly sequence: number }[]) => heard.map(({ sequence }) => sequence)

const noRetries = (url: string) => ({ url: `${url}/graphql/stream`, retryAttempts: 0 })
const stream = (url: string): Subscriber => createStreamClient(noRetries(url)) as unknown as Subscriber

describe.each<readonly [string, (url: string) => Subscriber]>([
  ['a websocket', (url) => clientOf(url) as unknown as Subscriber],
  ['an event stream', stream],
])('over %s', (way, clientAt) => {
  const name = way.replaceAll(' ', '-')

  test('delivers the changes after a position, then new ones', async () => {
    const from = await head()
    await writePeople(live.graph, `before-${name}`, 3)
    const subscribed = opened(subscribe(clientAt(live.api.url), { after: at(from) }))
    expect(numbersOf(await subscribed.first(3))).toEqual(numbers(from, 3))
    await writePeople(live.graph, `then-${name}`, 150, 50)
    const heard = await subscribed.first(153)
    expect(numbersOf(heard)).toEqual(numbers(from, 153))
    expect(heard[152]).toEqual({
      cursor: at(from + 153),
      sequence: from + 153,
      op: 'CREATE',
      recordId: `person:then-${name}-0149`,
    })
  })

  test('continues after a disconnect without missing or repeating a change', async () => {
    const from = await head()
    const all: number[] = []
    const written = writePeople(live.graph, `broken-${name}`, 120, 5)
    for (let after = at(from); all.length < 120; ) {
      const subscribed = opened(subscribe(clientAt(live.api.url), { after }))
      const heard = await subscribed.first(Math.min(17, 120 - all.length))
      subscribed.stop()
      all.push(...numbersOf(heard))
      after = heard.at(-1)?.cursor ?? after
    }
    await written
    expect(all).toEqual(numbers(from, 120))
  })

  test('delivers to each subscriber the changes that meet its filter', async () => {
    const from = await head()
    const where = { recordIds: [`person:some-${name}-0003`, `person:some-${name}-0007`] }
    const filtered = opened(subscribe(clientAt(live.api.url), { after: at(from), where }))
    const none = opened(subscribe(clientAt(live.api.url), { after: at(from), where: { ops: ['DELETE'] } }))
    await writePeople(live.graph, `some-${name}`, 10, 2)
    expect((await filtered.first(2)).map(({ recordId }) => recordId)).toEqual(where.recordIds)
    expect(none.heard).toEqual([])
  })

  test('resolves each event against the current graph', async () => {
    const from = await head()
    const query =
      'subscription ($after: Cursor) { changes(after: $after) { sequence record { id ... on Person { description } } } }'
    const subscribed = opened(subscribe(clientAt(live.api.url), { after: at(from) }, query))
    await writePeople(live.graph, `stands-${name}`, 1)
    await subscribed.first(1)
    await live.graph.write((tx) =>
      tx.run(`MATCH (p:Person {id: $id}) DETACH DELETE p`, { id: `person:stands-${name}-0000` }),
    )
    await writePeople(live.graph, `stands-${name}-still`, 1)
    const heard = (await subscribed.first(2)) as unknown as { record: { id: string } | null }[]
    expect(heard[0]?.record?.id).toBe(`person:stands-${name}-0000`)
    expect(heard[1]?.record?.id).toBe(`person:stands-${name}-still-0000`)
  })

  test.each([
    ['a position that the feed has not reached', { after: at(1_000_000) }, CHANGES, 'CURSOR_EXPIRED'],
    ['a cursor of another list', { after: encodeCursor('sources', 'a') }, CHANGES, 'BAD_USER_INPUT'],
    ['a filter that is too large', { where: { recordIds: Array(101).fill('x') } }, CHANGES, 'BAD_USER_INPUT'],
    ['a variable of another type', { where: 'all' }, CHANGES, 'BAD_USER_INPUT'],
    ['a query', {}, '{ people { nodes { id } } }', 'BAD_USER_INPUT'],
    ['an invalid document', {}, 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', {}, 'subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too many tokens', {}, `subscription { changes { ${'sequence '.repeat(1_600)} } }`, 'TOKEN_LIMIT_EXCEEDED'],
    [
      'too many aliases',
      {},
      `subscription { changes { ${Array.from({ length: 16 }, (_, i) => `a${i}: record { id }`).join(' ')} } }`,
      'ALIAS_LIMIT_EXCEEDED',
    ],
    [
      'too many records',
      {},
      'subscription { changes { record { ... on Person { participations(first: 100) { nodes { event { participations(first: 100) { nodes { event { participations(first: 100) { nodes { id } } } } } } } } } } } }',
      'COST_LIMIT_EXCEEDED',
    ],
  ])('refuses %s', async (_what, variables, query, code) => {
    const subscribed = opened(subscribe(clientAt(live.api.url), variables, query))
    const errors = (await subscribed.ended) as { message: string; extensions: { code: string } }[]
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })

  test('delivers over one process what another process writes', async () => {
    const other = await apiOver(live.graph)
    const from = await head()
    const here = opened(subscribe(clientAt(live.api.url), { after: at(from) }))
    const there = opened(subscribe(clientAt(other.url), { after: at(from) }))
    await writePeople(live.graph, `two-${name}`, 30, 10)
    expect(numbersOf(await here.first(30))).toEqual(numbers(from, 30))
    expect(numbersOf(await there.first(30))).toEqual(numbers(from, 30))
    await other.warmed
    await other.close()
    expect(await there.ended).not.toBeNull()
  })
})

describe('when reading requires a key', () => {
  const askedWith = (url: string, authorization?: string): readonly (readonly [string, Subscriber])[] => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
    return [
      ['a websocket', clientOf(url, { connectionParams: headers }) as unknown as Subscriber],
      ['an event stream', createStreamClient({ ...noRetries(url), headers }) as unknown as Subscriber],
    ]
  }

  test('a subscription requires one too, and ends when it is revoked', async () => {
    const api = await apiOver(live.graph, { anonymousReads: false, keyCacheMs: 0 })
    const { secret, apiKey } = await createKey(live.graph, { name: 'follower', roles: ['READER'], expiresAt: null })
    for (const authorization of [undefined, 'Bearer made-up'])
      for (const [way, client] of askedWith(api.url, authorization)) {
        const ended = await opened(subscribe(client)).ended
        expect([way, ended]).toMatchObject([way, [{ extensions: { code: 'UNAUTHENTICATED' } }]])
      }
    const after = at(await head())
    const followers = askedWith(api.url, `Bearer ${secret}`).map(([, client]) => opened(subscribe(client, { after })))
    await writePeople(live.graph, 'with-key', 1)
    for (const { first } of followers) expect(await first(1)).toHaveLength(1)
    await revokeKey(live.graph, apiKey.id)
    await writePeople(live.graph, 'without-key', 1)
    for (const { ended } of followers) expect(await ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    await api.warmed
    await api.close()
  })
})

describe('a websocket', () => {
  const plain = (options: { readonly path?: string; readonly origin?: string }) =>
    new WebSocket(`${live.api.url.replace('http', 'ws')}${options.path ?? '/graphql'}`, 'graphql-transport-ws', {
      ...(options.origin === undefined ? {} : { origin: options.origin }),
    })

  test('without `after` delivers no earlier change', async () => {
    await writePeople(live.graph, 'old', 3)
    const from = await head()
    const subscribed = opened(subscribe(clientOf(live.api.url) as unknown as Subscriber))
    let written = 0
    while (subscribed.heard.length === 0) await writePeople(live.graph, `now-${written++}`, 1)
    expect(subscribed.heard[0]?.sequence).toBeGreaterThan(from)
  })

  test('is notified when its server closes, and continues on the next server', async () => {
    const first = await apiOver(live.graph)
    const { port } = new URL(first.url)
    const from = await head()
    const client = clientOf(first.url)
    const subscribed = opened(subscribe(client as unknown as Subscriber, { after: at(from) }))
    await writePeople(live.graph, 'first-life', 2)
    const heard = await subscribed.first(2)
    await first.close()
    expect(await subscribed.ended).toMatchObject({ code: 1001 })
    await writePeople(live.graph, 'between-lives', 2)
    const second = await apiOver(live.graph, undefined, Number(port))
    const again = opened(subscribe(clientOf(second.url) as unknown as Subscriber, { after: heard[1]?.cursor }))
    expect(numbersOf(await again.first(2))).toEqual(numbers(from + 2, 2))
    await second.close()
  })

  test('that does not respond does not delay the shutdown', async () => {
    const api = await apiOver(live.graph)
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await once(socket, 'open')
    socket.pause()
    await api.close()
    socket.terminate()
    await expect(fetch(api.url)).rejects.toThrow()
  })

  test.each([
    ['at another path', { path: '/elsewhere' }, 404],
    ["from another site's page", { origin: 'https://elsewhere.example' }, 403],
  ])('%s is refused', async (_what, options, status) => {
    const [error] = (await once(plain(options), 'error')) as [Error]
    expect(error.message).toContain(String(status))
  })

  test("from the API's own page is served", async () => {
    const socket = plain({ origin: live.api.url })
    await once(socket, 'open')
    socket.close()
    const [code] = await once(socket, 'close')
    expect(code).toBe(1005)
  })
})

describe('an event stream', () => {
  const ask = (url: string, init?: RequestInit) => fetch(`${live.api.url}/graphql/stream${url}`, init)

  test('can be requested with GET', async () => {
    const from = await head()
    await writePeople(live.graph, 'by-get', 1)
    const parameters = new URLSearchParams({ query: CHANGES, variables: JSON.stringify({ after: at(from) }) })
    const ending = new AbortController()
    const response = await ask(`?${parameters}`, { signal: ending.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array)
      if (text.includes('event: next')) break
    }
    ending.abort()
    expect(text).toContain(`"sequence":${from + 1}`)
  })

  test.each([
    ['no query', '', undefined],
    ['variables that are not JSON', '?query=x&variables={', undefined],
    ['a body without a query', '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
  ])('with %s is refused', async (_what, url, init) => {
    const response = await ask(url, init)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1)
  })
})

test('a subscription by POST to /graphql is refused with the right address', async () => {
  const { errors } = await live.ask('subscription { changes { sequence } }')
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.message).toContain('/graphql/stream')
})
