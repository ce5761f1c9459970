import { expect, test } from '@jest/globals'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

const scansOf = async (query: string): Promise<number> => {
  const { errors, extensions } = (await live.ask(query)) as Awaited<ReturnType<typeof live.ask>> & {
    readonly extensions: { readonly cost: { readonly scans: number } }
  }
  expect(errors).toBeUndefined()
  return extensions.cost.scans
}

test.each([
  ['an id', '{ people(where: { id: { eq: "person:amy-pope" } }) { nodes { id } } }', 0],
  ['a whole name', '{ people(where: { name: { eq: "amy pope" } }) { nodes { id } } }', 0],
  ['a whole text', '{ institutions(where: { acronym: { in: ["IOM", "UNHCR"] } }) { nodes { id } } }', 0],
  [
    'the other end',
    '{ people(where: { tenures: { some: { employer: { id: { eq: "institution:iom" } } } } }) { nodes { id } } }',
    0,
  ],
  [
    'the other end by steps',
    '{ people(where: { tenures: { some: { employer: { partOf: "institution:iom" } } } }) { nodes { id } } }',
    0,
  ],
  [
    'one of alternatives',
    '{ people(where: { tenures: { some: { employer: { OR: [{ id: { eq: "institution:iom" } }, { partOf: "institution:iom" }] } } } }) { nodes { id } } }',
    0,
  ],
  [
    'something inside AND',
    '{ events(where: { AND: [{ eventKind: [MEETING] }, { coverages: { some: { subject: { name: { eq: "GCM" } } } } }] }) { nodes { id } } }',
    0,
  ],
  ['nothing: a part of a name', '{ people(where: { name: { contains: "pope" } }) { nodes { id } } }', 1],
  [
    'nothing: what is not',
    '{ people(where: { tenures: { none: { employer: { id: { eq: "institution:iom" } } } } }) { nodes { id } } }',
    1,
  ],
  ['no filter is no scan', '{ people { nodes { id } } }', 0],
])('a filter on %s uses an index seek', async (_what, query, scans) => {
  expect(await scansOf(query)).toBe(scans)
  const [list] = Object.values((await live.data(query)) as Record<string, { nodes: unknown[] }>)
  expect(list?.nodes.length).toBeGreaterThan(0)
})

const nested = (depth: number, innermost: string): string =>
  depth === 0 ? innermost : `{ NOT: ${nested(depth - 1, innermost)} }`

test('filters can be nested five deep, not deeper', async () => {
  const query = (depth: number) =>
    `{ people(where: ${nested(depth, '{ id: { eq: "person:amy-pope" } }')}) { totalCount } }`
  const total = (await live.data('{ people { totalCount } }')).people.totalCount
  expect((await live.data(query(4))).people.totalCount).toBe(1)
  expect((await live.data(query(5))).people.totalCount).toBe(total - 1)
  const { errors } = await live.ask(query(6))
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(errors?.[0]?.message).toContain('nested at most 5 deep')
})

test.each([
  ['{}', true],
  ['{ AND: [] }', true],
  ['{ OR: [] }', false],
  ['{ OR: [{}] }', true],
  ['{ NOT: {} }', false],
  ['{ NOT: { AND: [{}, { OR: [{}] }] } }', false],
  ['{ NOT: { OR: [] } }', true],
  ['{ id: { in: [] } }', false],
  ['{ tenures: { some: { OR: [] } } }', false],
  ['{ tenures: { none: { NOT: {} } } }', true],
  ['{ AND: [{ OR: [] }, { name: { eq: "Amy Pope" } }] }', false],
])('an empty or contradictory filter, %s, matches all or nothing', async (where, isAll) => {
  const { people, all } = await live.data(
    `{ people(where: ${where}) { totalCount nodes { id } } all: people { totalCount nodes { id } } }`,
  )
  expect(people).toEqual(isAll ? all : { totalCount: 0, nodes: [] })
})

test.each([
  [
    'a range that ends before it begins',
    '{ events(where: { during: { from: "2020-01-02", to: "2020-01-01" } }) { totalCount } }',
  ],
  ['more values than a list may have', `{ people(where: { id: { in: $ids } }) { totalCount } }`],
])('rejects %s', async (_what, query) => {
  const ids = Array.from({ length: 1_001 }, (_, i) => `person:${i}`)
  const { errors } = await live.ask(query.includes('$ids') ? `query ($ids: [ID!]) ${query}` : query, { ids })
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})
