import { describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { startServer } from '../../../src/app/server/server.ts'
import { LIMITS } from '../../../src/platform/bounds/limits.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

interface Reply {
  readonly status: number
  readonly answer: {
    readonly data?: unknown
    readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
    readonly extensions?: {
      readonly cost: { readonly nodes: number; readonly limit: number; readonly statements: number }
    }
  }
}

async function post(query: string, variables?: object): Promise<Reply> {
  const response = await fetch(`${live.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, answer: (await response.json()) as Reply['answer'] }
}

async function refusalOf(query: string, variables?: object) {
  const { status, answer } = await post(query, variables)
  expect(status).toBe(400)
  expect(answer.data ?? null).toBeNull()
  expect(answer.errors).toHaveLength(1)
  const [error] = answer.errors ?? []
  expect(error?.message).toContain(String(error?.extensions.found))
  expect(error?.message).toContain(String(error?.extensions.limit))
  return error?.extensions
}

const nested = (levels: number): string =>
  levels === 0 ? '{ id }' : `{ id relationships(first: 1) { nodes { to ${nested(levels - 1)} } } }`
const aliases = (count: number): string =>
  Array.from({ length: count }, (_, i) => `a${i}: person(id: "x") { id }`).join(' ')

describe('a document above a limit is rejected with status 400, a code, the value found and the limit', () => {
  test('records', async () => {
    const query = (first: number) =>
      `query ($first: Int = ${first}) { countries(first: 100) { nodes { memberships(first: $first) { nodes { organisation { id } } } } } }`
    expect(await refusalOf(query(100))).toEqual({ code: 'COST_LIMIT_EXCEEDED', found: 20_100, limit: LIMITS.nodes })
    expect(await refusalOf(query(1), { first: 100 })).toMatchObject({ found: 20_100 })
    const { status, answer } = await post(query(1))
    expect(status).toBe(200)
    expect(answer.extensions?.cost).toMatchObject({ nodes: 300, limit: LIMITS.nodes, statements: 2 })
  })

  test('records, which a negative page size does not reduce', async () => {
    const pages = 'nodes { memberships(first: 100) { nodes { organisation { id } } } }'
    const query = `query ($fewer: Int) { countries(first: 100) { ${pages} } less: countries(first: $fewer) { ${pages} } }`
    expect(await refusalOf(query, { fewer: -100 })).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', found: 20_100 })
    const { answer } = await post('{ people(first: -5) { nodes { id } } }')
    expect(answer.extensions?.cost.nodes).toBe(0)
  })

  test('nesting depth', async () => {
    expect((await post(`{ institution(id: "institution:iom-brazil") ${nested(6)} }`)).status).toBe(200)
    expect(await refusalOf(`{ institution(id: "institution:iom-brazil") ${nested(7)} }`)).toEqual({
      code: 'DEPTH_LIMIT_EXCEEDED',
      found: 7,
      limit: LIMITS.depth,
    })
  })

  test('aliases, also if they are spread over fragments', async () => {
    expect((await post(`{ ${aliases(15)} }`)).status).toBe(200)
    const refused = { code: 'ALIAS_LIMIT_EXCEEDED', found: 16, limit: LIMITS.aliases }
    expect(await refusalOf(`{ ${aliases(16)} }`)).toEqual(refused)
    expect(await refusalOf(`{ ${aliases(8)} ...F } fragment F on Query { ${aliases(16)} }`)).toEqual(refused)
  })

  test('tokens', async () => {
    const frame = '{ people ( where : { id : { in : [ ] } } ) { totalCount } }'
    const query = (tokens: number) => frame.replace('[ ]', `[ ${'"x" '.repeat(tokens - frame.split(' ').length)} ]`)
    expect((await post(query(LIMITS.tokens))).status).toBe(200)
    expect(await refusalOf(query(LIMITS.tokens + 2))).toEqual({
      code: 'TOKEN_LIMIT_EXCEEDED',
      found: LIMITS.tokens + 2,
      limit: LIMITS.tokens,
    })
  })

  test('before the first statement', async () => {
    const { answer } = await post(
      '{ countries(first: 100) { nodes { relationships(first: 100) { nodes { to { id } from { id } } } } } }',
    )
    expect(answer.extensions?.cost.statements ?? 0).toBe(0)
    expect(answer.errors?.[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED')
  })
})

describe('malicious documents are answered or rejected within 100 ms of CPU time', () => {
  const doubling = (depth: number) =>
    `{ ...F0 } ${Array.from({ length: depth }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${depth} on Query { __typename }`
  const nestedDoubling = (depth: number) =>
    `{ people { nodes { ...F0 } } } ${Array.from({ length: depth }, (_, i) => `fragment F${i} on Person { a: tenures { nodes { holder { ...F${i + 1} } } } b: tenures { nodes { holder { ...F${i + 1} } } } }`).join(' ')} fragment F${depth} on Person { id }`

  test.each([
    ['a fragment bomb', doubling(100), 200],
    ['a fragment bomb through lists', nestedDoubling(20), 400],
    ['a cycle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 400],
    ['a document of 100 KB', `{ ${'__typename '.repeat(9_000)} }`, 400],
    ['100 KB of brackets', `${'{ a '.repeat(25_000)}`, 400],
  ])('%s', async (_what, query, status) => {
    await post(query)
    const before = process.cpuUsage()
    const reply = await post(query)
    const { user, system } = process.cpuUsage(before)
    expect(reply.status).toBe(status)
    // The client runs in the same process, so the measured time includes its share.
    expect((user + system) / 1_000).toBeLessThan(100)
  })
})

test('the cost of a mutation is computed with the values of its variables', async () => {
  const document = (variable: string) =>
    `mutation (${variable}) { upsertPerson(input: $input) { userErrors { code } } }`
  const claim = '{ source: { sourceKind: PARTNER, title: "A source" } }'
  const left = await live.ask(document(`$input: UpsertPersonInput! = { key: { id: "person:none" }, claim: ${claim} }`))
  expect(left.errors).toMatchObject([{ path: ['upsertPerson'], extensions: { code: 'UNAUTHENTICATED' } }])
  const missing = await live.ask(document('$input: UpsertPersonInput!'))
  expect(missing.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

describe('introspection', () => {
  const QUESTION =
    '{ __schema { types { name fields { name args { name type { name ofType { name ofType { name } } } } } } } }'

  test('has no cost', async () => {
    const { status, answer } = await post(QUESTION)
    expect(status).toBe(200)
    expect(answer.extensions?.cost).toMatchObject({ nodes: 0, statements: 0 })
  })

  test('can be switched off', async () => {
    const api = await startServer(live.graph, pino({ level: 'silent' }), {
      host: '127.0.0.1',
      port: 0,
      introspection: false,
      access: { anonymousReads: true },
    })
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    })
    await api.close()
    expect(response.status).toBe(400)
  })
})
