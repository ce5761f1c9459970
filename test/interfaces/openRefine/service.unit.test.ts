import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { makeSchema } from '../../../src/app/schema.ts'
import { reconciliationService } from '../../../src/interfaces/openRefine/reconciliationService.ts'
import { ANONYMOUS, type Context } from '../../../src/model/context.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { createLoaders } from '../../../src/neo4j/graph/loaders.ts'
import { expectValid, objections } from './schemas.ts'

/** The service on an unavailable graph, which these requests do not need. */
let app: FastifyInstance

beforeAll(async () => {
  app = fastify({ bodyLimit: 1_048_576 })
  const reader = { read: () => Promise.reject(new Error('Expected no statement.')) }
  const context = { reader, loaders: createLoaders(reader), viewer: ANONYMOUS } as unknown as Context
  const options = { schema: makeSchema(), log: pino({ level: 'silent' }), contextFor: async () => context }
  await app.register(reconciliationService, { prefix: '/reconcile', ...options, needsKey: false })
  await app.register(reconciliationService, { prefix: '/closed', ...options, needsKey: true })
})
afterAll(() => app.close())

const get = (query: Readonly<Record<string, string>>, path = '/reconcile') => app.inject({ url: path, query })
const post = (form: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url: '/reconcile',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })

describe('the manifest', () => {
  test('is valid by the specification and has the kinds as types', async () => {
    const { statusCode, headers, body } = await app.inject({
      url: '/reconcile',
      headers: { host: 'graph.example:4000' },
    })
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    const manifest = JSON.parse(body)
    expectValid('manifest', manifest)
    expect(manifest.versions).toEqual(['0.2'])
    expect(manifest.batchSize).toBe(50)
    expect(manifest.defaultTypes.map(({ id }: { id: string }) => id)).toEqual(
      [...kinds.values()].map(({ name }) => name),
    )
    expect(manifest.view.url).toBe('http://graph.example:4000/reconcile/view?id={{id}}')
    expect(manifest.authentication).toBeUndefined()
  })

  test('a trailing slash of the URL makes no difference', async () => {
    expect((await app.inject('/reconcile/')).body).toBe((await app.inject('/reconcile')).body)
  })

  test('has the URL of the proxy', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'graph.example' }
    const { view } = (await app.inject({ url: '/reconcile', headers })).json()
    expect(view.url).toBe('https://graph.example/reconcile/view?id={{id}}')
    const odd = await app.inject({ url: '/reconcile', headers: { 'x-forwarded-host': 'a"b<c', host: 'graph.example' } })
    expect(odd.json().view.url).toBe('http://graph.example/reconcile/view?id={{id}}')
  })

  test('states that reading requires a key', async () => {
    const manifest = (await app.inject('/closed')).json()
    expectValid('manifest', manifest)
    expect(manifest.authentication).toMatchObject({ type: 'apiKey', in: 'header', name: 'Authorization' })
  })

  test('the check of answers can fail', () => {
    expect(
      objections('manifest', { versions: ['0.1'], name: 'x', identifierSpace: 'x', schemaSpace: 'x' }),
    ).not.toEqual([])
    expect(objections('data-extension-response', { meta: [], rows: { a: { b: [{ bool: true }] } } })).not.toEqual([])
  })
})

describe('types and properties', () => {
  test('types are suggested by a prefix of their names', async () => {
    const answer = (await get({ prefix: 'in' }, '/reconcile/suggest/type')).json()
    expectValid('suggest-types-response', answer)
    expect(answer.result.map(({ id }: { id: string }) => id)).toEqual(['Institution', 'Instrument'])
  })

  test('properties are suggested by a prefix of a word', async () => {
    const answer = (await get({ prefix: 'TITLE' }, '/reconcile/suggest/property')).json()
    expectValid('suggest-properties-response', answer)
    expect(answer.result.map(({ id }: { id: string }) => id)).toEqual(['tenures.title'])
    const first = (await get({ prefix: '' }, '/reconcile/suggest/property')).json().result
    const next = (await get({ prefix: '', cursor: '20' }, '/reconcile/suggest/property')).json().result
    expect([first.length, next.length]).toEqual([20, 20])
    expect(first).not.toEqual(next)
  })

  test('every own field of a kind and every list of a relationship is proposed for its type', async () => {
    for (const { name, own } of kinds.values()) {
      const answer = (await get({ type: name }, '/reconcile/properties')).json()
      expectValid('data-extension-property-proposal', answer)
      const ids = answer.properties.map(({ id }: { id: string }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const lists = [...relationshipTypes.values()].flatMap(({ from, to }) => [
        from.listFields[name],
        to.listFields[name],
      ])
      const fields = Object.keys(own).map((field) => (own[field]?.type === 'period' ? `${field}.start` : field))
      expect(ids).toEqual(expect.arrayContaining([...fields, ...lists.filter((list) => list !== undefined)]))
    }
  })

  test('fields come before relationships', async () => {
    const { properties } = (await get({ type: 'Institution' }, '/reconcile/properties')).json()
    const ids = properties.map(({ id }: { id: string }) => id)
    expect(ids.slice(0, 4)).toEqual(['name', 'names', 'description', 'externalIds'])
    expect(ids.slice(4, 6).sort()).toEqual(['acronym', 'institutionKind'])
    expect(ids).toEqual(expect.arrayContaining(['tenures', 'tenures.title', 'tenures.acting', 'tenures.scope']))
  })

  test('descriptions are those of the type', async () => {
    for (const [type, description] of [
      ['Person', 'The posts this person holds or held, newest first.'],
      ['Country', 'The posts of this employer and their holders, newest first.'],
    ] as const) {
      const { properties } = (await get({ type }, '/reconcile/properties')).json()
      expect(properties).toContainEqual({ id: 'tenures', name: 'Tenures', description })
    }
  })

  test('the limit bounds the number', async () => {
    const answer = (await get({ type: 'Person', limit: '2' }, '/reconcile/properties')).json()
    expect(answer).toMatchObject({ type: 'Person', limit: 2 })
    expect(answer.properties).toHaveLength(2)
  })
})

describe('other origins', () => {
  test('can read every response', async () => {
    const origin = 'https://refine.example'
    for (const url of [
      '/reconcile',
      '/reconcile/suggest/type?prefix=',
      '/reconcile?queries=no',
      '/reconcile/properties?type=No',
    ]) {
      const { headers } = await app.inject({ url, headers: { origin } })
      expect([url, headers['access-control-allow-origin']]).toEqual([url, '*'])
    }
  })

  test('can send a key, as the preflight response states', async () => {
    const headers = {
      origin: 'https://refine.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    const { statusCode, headers: answered } = await app.inject({ method: 'OPTIONS', url: '/reconcile', headers })
    expect(statusCode).toBe(204)
    expect(answered['access-control-allow-methods']).toContain('POST')
    expect(String(answered['access-control-allow-headers']).toLowerCase()).toContain('authorization')
  })

  test('can request a JSONP script', async () => {
    const { headers, body } = await get({ callback: 'jQuery123.done' })
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
    const [, json = ''] = /^\/\*\*\/jQuery123\.done\((.*)\);$/.exec(body) ?? []
    expect(JSON.parse(json)).toEqual((await get({})).json())
  })
})

const batch = (query: unknown) => ({ queries: JSON.stringify({ q0: query }) })
const extension = (query: unknown) => ({ extend: JSON.stringify(query) })
const fifty = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: 'IOM' }]))

describe('invalid requests are rejected with a message', () => {
  const wrong: readonly (readonly [string, number, RegExp, Readonly<Record<string, string>>])[] = [
    ['nothing', 400, /one of the parameters queries and extend, got neither/, {}],
    ['both', 400, /got both/, { queries: '{}', extend: '{}' }],
    ['no JSON', 400, /Expected queries as JSON, got "\{\\"q0/, { queries: '{"q0' }],
    ['a list', 400, /queries: Expected an object of queries by their keys/, { queries: '[]' }],
    ['null', 400, /queries: Expected an object/, { queries: 'null' }],
    ['a query that is text', 400, /queries\.q0: .*expected object/, { queries: '{"q0":"IOM"}' }],
    ['a name that is a number', 400, /queries\.q0\.query: .*expected string/, batch({ query: 7 })],
    ['a name that is too long', 400, /queries\.q0\.query: .*256/, batch({ query: 'x'.repeat(257) })],
    ['a huge name', 400, /queries\.q0\.query: .*256/, batch({ query: 'x'.repeat(1_000_000) })],
    ['a limit of nothing', 400, /queries\.q0\.limit/, batch({ query: 'IOM', limit: 0 })],
    ['a limit that is too large', 400, /queries\.q0\.limit: .*20/, batch({ query: 'IOM', limit: 21 })],
    ['a type that is none', 400, /Expected a type: .*Person.*got "Human"/, batch({ query: 'IOM', type: 'Human' })],
    ['a strictness that is none', 400, /queries\.q0\.type_strict/, batch({ query: 'IOM', type_strict: 'maybe' })],
    [
      'a property that is none',
      400,
      /suggest\/property.*got "height"/,
      batch({ query: 'IOM', properties: [{ pid: 'height', v: 1 }] }),
    ],
    [
      'a value that is none',
      400,
      /queries\.q0\.properties\.0\.v: Expected a value/,
      batch({ query: 'IOM', properties: [{ pid: 'acronym', v: { name: 'x' } }] }),
    ],
    ['a batch that is too large', 413, /at most 50 queries in a batch, got 51/, { queries: JSON.stringify(fifty) }],
    ['an extension without ids', 400, /extend\.ids/, extension({ properties: [{ id: 'name' }] })],
    [
      'an extension of too many ids',
      400,
      /extend\.ids: .*100/,
      extension({ ids: Array(101).fill('a'), properties: [] }),
    ],
    [
      'an extension by what is no property',
      400,
      /got "height"/,
      extension({ ids: ['a'], properties: [{ id: 'height' }] }),
    ],
    [
      'a setting that is none',
      400,
      /extend\.properties\.0\.settings/,
      extension({ ids: ['a'], properties: [{ id: 'name', settings: { size: 1 } }] }),
    ],
    [
      'a day that is none',
      400,
      /settings\.validOn: Expected a day/,
      extension({ ids: ['a'], properties: [{ id: 'name', settings: { validOn: '2021-02-30' } }] }),
    ],
    [
      'more values than a document may have',
      413,
      /can return \d+ records; the limit is 20000/,
      extension({
        ids: Array.from({ length: 100 }, (_, i) => `person:${i}`),
        properties: ['tenures', 'memberships', 'participations'].map((id) => ({ id, settings: { limit: '100' } })),
      }),
    ],
  ]

  test.each(wrong)('%s', async (_what, status, message, form) => {
    const answer = await post(form)
    expect([answer.statusCode, answer.json().message]).toEqual([status, expect.stringMatching(message)])
    expect(answer.json().status).toBe('error')
    expect(answer.body.length).toBeLessThan(1_000)
  })

  test.each(['alert(1)', '1a', 'a-b', 'a..b', 'a;b', '', 'a'.repeat(129), '<script>'])(
    'the callback %s',
    async (callback) => {
      const { statusCode, headers, body } = await get({ callback })
      expect([statusCode, headers['content-type']]).toEqual([400, 'application/json; charset=utf-8'])
      expect(JSON.parse(body).message).toMatch(/parameters\.callback: Expected/)
    },
  )

  test('a repeated parameter, an invalid cursor, a body that is not a form, a body that is too long', async () => {
    const twice = await app.inject('/reconcile?queries=%7B%7D&queries=%7B%7D')
    expect([twice.statusCode, twice.json().message]).toEqual([400, 'parameters.queries: Expected one text value.'])
    expect((await get({ cursor: 'x' }, '/reconcile/suggest/type')).statusCode).toBe(400)
    expect((await get({ prefix: 'x'.repeat(257) }, '/reconcile/suggest/entity')).statusCode).toBe(400)
    expect((await get({ prefix: 'x', cursor: '81' }, '/reconcile/suggest/entity')).statusCode).toBe(400)
    const send = (type: string, payload: string) =>
      app.inject({ method: 'POST', url: '/reconcile', headers: { 'content-type': type }, payload })
    expect((await send('application/xml', '<a/>')).statusCode).toBe(415)
    expect((await send('application/json', '[1')).statusCode).toBe(400)
    expect((await send('application/json', '[1]')).statusCode).toBe(400)
    expect((await send('text/plain', 'queries')).statusCode).toBe(400)
    expect((await send('application/x-www-form-urlencoded', `queries=${'x'.repeat(1_100_000)}`)).statusCode).toBe(413)
  })

  test('internal errors are masked', async () => {
    const answer = await post(batch({ query: 'IOM' }))
    expect(answer.statusCode).toBe(500)
    expect(answer.json().message).toMatch(/^Internal server error\. The server log has the details under/)
  })
})
