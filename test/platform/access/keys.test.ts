import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createKey } from '../../../src/platform/access/createKey.ts'
import { apiOver, type TestApi } from '../../support/api.ts'
import { keyFor } from '../../support/keys.ts'
import { liveApi } from '../../support/liveApi.ts'

const live = liveApi()
let admin: string

beforeAll(async () => {
  admin = await keyFor(live.graph, 'ADMIN')
})

const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey { id name prefix roles createdAt expiresAt revokedAt lastUsedAt }
    secret
    userErrors { code field message itemIndex }
  }
}`
const REVOKE =
  'mutation ($id: ID!) { revokeApiKey(id: $id) { apiKey { id revokedAt } userErrors { code field message } } }'
const VIEWER = '{ viewer { name roles } }'

const create = async (input: Readonly<Record<string, unknown>>) =>
  (await live.askAs(admin, CREATE, { input })).data.createApiKey
const revoke = async (id: string) => (await live.askAs(admin, REVOKE, { id })).data.revokeApiKey

/** The HTTP response to a request with this Authorization header. */
async function ask(api: TestApi, authorization: string | null, query = VIEWER) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as Awaited<ReturnType<TestApi['ask']>>
  const [error] = errors ?? []
  const code = error?.extensions.code
  return {
    status: response.status,
    asks: response.headers.get('www-authenticate'),
    data,
    code,
    message: error?.message,
  }
}

describe('createApiKey', () => {
  test('returns a secret, of which the graph stores only the SHA-256', async () => {
    const { apiKey, secret, userErrors } = await create({ name: 'Partner A', roles: ['PARTNER', 'READER', 'PARTNER'] })
    expect(userErrors).toEqual([])
    expect(secret).toMatch(/^mgg_[0-9a-f]{8}_[\w-]{43}$/)
    expect(apiKey).toMatchObject({ name: 'Partner A', prefix: secret.split('_')[1], expiresAt: null, lastUsedAt: null })
    expect(apiKey.roles).toEqual(['PARTNER', 'READER'])
    expect(apiKey.id).toMatch(/^api_key:[0-9a-f]{8}-[0-9a-f]{4}-7/)
    const [row] = await live.graph.read('MATCH (k:ApiKey {id: $id}) RETURN properties(k) AS kept', { id: apiKey.id })
    expect(row?.kept).toMatchObject({ hash: createHash('sha256').update(secret).digest('hex') })
    const ofSecret = secret.slice('mgg_00000000_'.length)
    const everything = await live.graph.read('MATCH (n) RETURN properties(n) AS kept')
    expect(everything.length).toBeGreaterThan(2)
    expect(JSON.stringify(everything)).not.toContain(ofSecret)
    const { data } = await live.askAs(admin, '{ apiKeys { id name prefix roles createdAt } }')
    expect(data.apiKeys).toContainEqual(expect.objectContaining({ id: apiKey.id, name: 'Partner A' }))
    expect(JSON.stringify(data)).not.toContain(ofSecret)
  })

  test('claims are recorded under the name of the key; a second key with that name acts for the same party', async () => {
    for (const roles of [['PARTNER'], ['READER', 'EDITOR']]) {
      const { secret } = await create({ name: 'Partner B', roles })
      expect((await live.askAs(secret, VIEWER)).data).toEqual({ viewer: { name: 'Partner B', roles } })
    }
  })

  test.each([
    [
      'a reserved name',
      { name: 'anonymous' },
      'name',
      /Expected a name other than the reserved anonymous, loader and oidc:…/,
    ],
    ['a reserved name in upper case', { name: 'LOADER' }, 'name', /got LOADER/],
    ['a name that looks like a reserved name', { name: 'ｌｏａｄｅｒ' }, 'name', /other than the reserved/],
    ['the name of a party with a token', { name: 'OIDC:hub' }, 'name', /other than the reserved/],
    ['no name', { name: '' }, 'name', /Expected a name/],
    [
      'a name with spaces around it',
      { name: 'hub ' },
      'name',
      /without control characters, leading or trailing spaces, got "hub "/,
    ],
    ['a name of two lines', { name: 'a\nb' }, 'name', /Expected a name/],
    ['a name that is too long', { name: 'x'.repeat(101) }, 'name', /at most 100 characters, got 101/],
    ['no role', { roles: [] }, 'roles', /Expected at least one role, got none/],
    ['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt', /in the future, got 2020-01-01/],
  ])('rejects %s and creates nothing', async (_what, change, field, message) => {
    const count = async () => (await live.graph.read('MATCH (k:ApiKey) RETURN count(k) AS keys'))[0]?.keys
    const before = await count()
    const { apiKey, secret, userErrors } = await create({ name: 'Partner C', roles: ['READER'], ...change })
    expect([apiKey, secret]).toEqual([null, null])
    expect(userErrors).toEqual([
      { code: 'BAD_VALUE', field: [field], message: expect.stringMatching(message), itemIndex: null },
    ])
    expect(await count()).toBe(before)
  })
})

describe('every request with an invalid key fails with 401', () => {
  const secretOf = (text: string) => `Bearer mgg_00000000_${text}`

  test.each([
    ['a text that is not a key', 'Bearer abc', /got an unknown key/],
    ['an unknown key', secretOf('A'.repeat(43)), /got an unknown key/],
    ['another scheme', 'Basic YTpi', /got an Authorization header of another form/],
    ['no key after the scheme', 'Bearer', /got an Authorization header of another form/],
    ['a token without a configured issuer', 'Bearer a.b.c', /got an unknown key/],
  ])('%s', async (_what, authorization, message) => {
    for (const query of [VIEWER, '{ __schema { queryType { name } } }', '{ people(first: 1) { nodes { id } } }', '{']) {
      const { status, asks, code, message: said, data } = await ask(live.api, authorization, query)
      expect([status, asks, code, data]).toEqual([401, 'Bearer', 'UNAUTHENTICATED', undefined])
      expect(said).toMatch(message)
      expect(said).not.toContain('00000000')
    }
  })

  test('an expired key', async () => {
    const expiresAt = '2026-01-31T00:00:00.000Z'
    const { secret, apiKey } = await createKey(live.graph, { name: 'Partner D', roles: ['READER'], expiresAt })
    const { status, code, message } = await ask(live.api, `bearer  ${secret} `)
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED'])
    expect(message).toContain(`got the key ${apiKey.prefix}, which expired on ${expiresAt}`)
  })

  test('a revoked key: at once in this process, after the cache time in others', async () => {
    const elsewhere = await apiOver(live.graph, { anonymousReads: true, keyCacheMs: 3_000 })
    try {
      const { secret, apiKey } = await create({ name: 'Partner E', roles: ['READER'] })
      const statuses = async () => [
        (await ask(live.api, `Bearer ${secret}`)).status,
        (await ask(elsewhere, `Bearer ${secret}`)).status,
      ]
      expect(await statuses()).toEqual([200, 200])
      const revoked = await revoke(apiKey.id)
      expect(revoked).toEqual({ apiKey: { id: apiKey.id, revokedAt: expect.any(String) }, userErrors: [] })
      expect((await ask(live.api, `Bearer ${secret}`)).status).toBe(401)
      while ((await ask(elsewhere, `Bearer ${secret}`)).status === 200) await sleep(100)
      const { code, message } = await ask(elsewhere, `Bearer ${secret}`)
      expect(code).toBe('UNAUTHENTICATED')
      expect(message).toContain(`got the key ${apiKey.prefix}, which was revoked on ${revoked.apiKey.revokedAt}`)
      expect(await revoke(apiKey.id)).toEqual(revoked)
    } finally {
      await elsewhere.close()
    }
  })
})

test('revoking an unknown key fails with NOT_FOUND', async () => {
  expect(await revoke('api_key:none')).toEqual({
    apiKey: null,
    userErrors: [
      { code: 'NOT_FOUND', field: ['id'], message: 'No key has the id "api_key:none". Query apiKeys for the ids.' },
    ],
  })
})

test('the last use is recorded at most once a minute', async () => {
  const { secret, apiKey } = await create({ name: 'Partner F', roles: ['READER'] })
  const used = async () => {
    const { data } = await live.askAs(admin, '{ apiKeys { id lastUsedAt } }')
    return data.apiKeys.find(({ id }: { id: string }) => id === apiKey.id).lastUsedAt as string | null
  }
  const before = new Date().toISOString()
  await live.askAs(secret, VIEWER)
  while ((await used()) === null) await sleep(20)
  const first = await used()
  expect(first && first >= before).toBe(true)
  const again = await apiOver(live.graph)
  await again.askAs(secret, VIEWER)
  await again.close()
  expect(await used()).toBe(first)
})

describe('without anonymous reads', () => {
  let closed: TestApi
  beforeAll(async () => {
    closed = await apiOver(live.graph, {})
  })
  afterAll(() => closed.close())

  test.each([['{ people(first: 1) { nodes { id } } }'], ['{ __schema { queryType { name } } }'], [VIEWER]])(
    'none is 401: %s',
    async (query) => {
      expect(await ask(closed, null, query)).toEqual({
        status: 401,
        asks: 'Bearer',
        code: 'UNAUTHENTICATED',
        message: 'Expected a key of this API as Authorization: Bearer <key>, got none.',
      })
    },
  )

  test('a key with the role READER can read', async () => {
    const reader = await keyFor(live.graph, 'READER')
    expect(await closed.askAs(reader, '{ people(first: 1) { nodes { id } } __schema { queryType { name } } }')).toEqual(
      {
        data: { people: { nodes: [] }, __schema: { queryType: { name: 'Query' } } },
        extensions: expect.anything(),
      },
    )
  })

  test.each(['/', '/health', '/ready'])('%s needs no key', async (place) => {
    expect((await fetch(`${closed.url}${place}`)).status).toBe(200)
  })
})

test('with anonymous reads, a request without a key is anonymous', async () => {
  expect(await live.data(VIEWER)).toEqual({ viewer: { name: 'anonymous', roles: ['READER'] } })
})
