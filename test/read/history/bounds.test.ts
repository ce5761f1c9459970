import { beforeAll, describe, expect, test } from '@jest/globals'
import { snapshotsAt } from '../../../src/model/history/snapshotsAt.ts'
import { toParameters } from '../../../src/neo4j/graph/parameters.ts'
import { relationshipsAt } from '../../../src/read/lists/relationshipsAt.ts'
import { institution, membership, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const office = (name: string): TestRecord => ({
  id: `institution:${name}`,
  header: { entity: institution },
  values: { name, institutionKind: 'OFFICE' },
})
const human = (name: string): TestRecord => ({ id: `person:${name}`, header: { entity: person }, values: { name } })
const post = (holder: string, employer: string, title: string): TestRecord => ({
  id: `holds_post:${holder}--${employer}--${title}`,
  header: relationshipHeader(tenure, `person:${holder}`, `institution:${employer}`),
  values: { title },
})
const NAMES = Array.from({ length: 100 }, (_, i) => `p${i}`)
const IDS = NAMES.map((name) => `person:${name}`)
const NOW = 'asOf: { knownAt: "2999-01-01T00:00:00Z" }'

beforeAll(async () => {
  const member: TestRecord = {
    id: 'member_of:hub--small',
    header: relationshipHeader(membership, 'institution:hub', 'institution:small'),
    values: { membershipRole: 'MEMBER' },
  }
  await writeRecords(live.graph, [office('hub'), office('small'), ...NAMES.map(human), member])
  const posts = Array.from({ length: 1_001 }, (_, i) => post('p0', 'hub', `title ${i}`))
  await writeRecords(live.graph, [
    ...posts,
    ...NAMES.flatMap((name) => [post(name, 'small', 'A'), post(name, 'small', 'B')]),
  ])
})

describe('an entity with more than a thousand relationships in the log', () => {
  const hub = async (selection: string) => live.ask(`{ institution(id: "institution:hub", ${NOW}) { ${selection} } }`)

  test.each([
    ['tenures { totalCount }', '1001'],
    ['tenures { nodes { title } }', '1001'],
    ['relationships { totalCount }', '1002'],
    ['relationships(types: [HOLDS_POST, COVERS], first: 1) { nodes { id } }', '1001'],
  ])('rejects %s with the number and a remedy', async (selection, count) => {
    const { errors } = await hub(selection)
    expect(errors?.[0]?.message).toBe(
      `Expected an entity with at most 1000 relationships of the requested types in the change log, because knownAt is answered from it; request fewer types, a single type, or no knownAt, got institution:hub, which has had ${count}.`,
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test.each([
    'memberships { totalCount }',
    'relationships(types: [MEMBER_OF]) { totalCount }',
    'relationships(direction: OUT) { totalCount }',
  ])('answers %s with a single relationship', async (selection) => {
    const { data, errors } = await hub(`list: ${selection}`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ institution: { list: { totalCount: 1 } } })
  })
})

describe('the number of statements', () => {
  const statementsOf = async (query: string, variables?: Readonly<Record<string, unknown>>) => {
    const { errors, extensions } = await live.ask(query, variables)
    expect(errors).toBeUndefined()
    return extensions.cost.statements
  }
  const nested = `query ($ids: [ID!]!) { nodes(ids: $ids, ${NOW}) { ... on Person { name names { value } externalIds { value }
    tenures(first: 2) { totalCount nodes { title holder { name } scope { name } employer { name
      ... on Institution { memberships { totalCount nodes { organisation { name } } } } } } } } } }`

  test.each([1, 10, 100])('is three for nested lists of %i records', async (count) => {
    // The first entity has more than a thousand posts, so it is excluded.
    const ids = count === 100 ? [...IDS.slice(1), 'person:nobody'] : IDS.slice(1, count + 1)
    expect(await statementsOf(nested, { ids })).toBe(3)
  })

  test.each([
    [
      'a record with its names and ids',
      `{ person(id: "person:p1", ${NOW}) { name names { value } externalIds { value } } }`,
      1,
    ],
    [
      'ends that came without fields',
      `{ node(id: "holds_post:p1--small--A", ${NOW}) { ... on Tenure { holder { name } employer { name } } } }`,
      2,
    ],
    [
      'two moments',
      `{ a: person(id: "person:p1", ${NOW}) { name } b: person(id: "person:p1", asOf: { knownAt: "2020-01-01T00:00:00Z" }) { name } }`,
      2,
    ],
  ])('of %s', async (_what, query, expected) => {
    expect(await statementsOf(query)).toBe(expected)
  })
})

describe('the plans', () => {
  const moment = { knownAt: '2999-01-01T00:00:00.000Z' }

  test.each([
    ['records', () => profileOf((reader) => snapshotsAt(reader, IDS.slice(0, 20), moment))],
    [
      'lists',
      () =>
        profileOf((reader) => relationshipsAt(reader, IDS.slice(1, 21), { ...moment, out: ['HOLDS_POST'], in: [] })),
    ],
  ])('of %s use index seeks only', async (_what, profile) => {
    const { operators, dbHits } = await profile()
    expect(operators.filter((it) => /Scan|Expand/.test(it))).toEqual([])
    expect(operators.filter((it) => it.includes('Seek')).length).toBeGreaterThan(3)
    // Twenty records with two relationships each cost some dozens of dbHits per record, independent of the size of the log.
    expect(dbHits).toBeLessThan(5_000)
  })
})

interface Plan {
  readonly operatorType: string
  readonly dbHits: number
  readonly children: readonly Plan[]
}
type Reading = Parameters<typeof snapshotsAt>[0]

/** The profile of the statement that a batch function runs. */
async function profileOf(run: (reader: Reading) => Promise<unknown>) {
  const plans: Plan[] = []
  const session = live.graph.driver.session({ database: live.graph.database })
  try {
    await run({
      async read(text, parameters = {}) {
        const { records, summary } = await session.run(`PROFILE ${text}`, toParameters(parameters))
        plans.push(summary.profile as unknown as Plan)
        return records.map((record) => record.toObject())
      },
    })
  } finally {
    await session.close()
  }
  const all = plans.flatMap(flatten)
  return {
    operators: all.map(({ operatorType }) => operatorType.replace(/@.*/, '')),
    dbHits: all.reduce((sum, { dbHits }) => sum + dbHits, 0),
  }
}

const flatten = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(flatten)]
