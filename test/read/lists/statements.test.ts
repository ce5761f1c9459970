import { describe, expect, test } from '@jest/globals'
import { toParameters } from '../../../src/neo4j/graph/parameters.ts'
import { apiOver } from '../../support/api.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

const statementsOf = async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<number> => {
  const { errors, extensions } = await live.ask(query, variables)
  expect(errors).toBeUndefined()
  return extensions.cost.statements
}

const NESTED = `query ($parents: Int!) {
  countries(first: $parents) { nodes { name
    memberships(first: 3) { nodes { membershipRole
      organisation { name
        members(first: 3) { nodes { member { name
          ... on Country { adherences(first: 3) { nodes { adherenceKind commitment { name } } } }
        } } }
      }
    } }
  } }
}`

describe('the number of statements', () => {
  test.each([1, 10, 100])('is four for three nested connections over %i parents', async (parents) => {
    expect(await statementsOf(NESTED, { parents })).toBe(4)
  })

  test.each([
    ['a page of a list', '{ people(first: 50) { nodes { id name description version } } }', 1],
    ['its count is one more', '{ people(first: 50) { totalCount nodes { id } } }', 2],
    [
      'a record comes along with its counts',
      '{ institution(id: "institution:iom") { name tenures { totalCount } participations { totalCount } members { totalCount } } }',
      1,
    ],
    [
      'the near end costs nothing',
      '{ person(id: "person:vusal-huseynov") { participations { nodes { participant { name } from { name } } } } }',
      1,
    ],
    [
      'the far end comes along',
      '{ person(id: "person:vusal-huseynov") { participations { nodes { event { name status validity { start } } to { name } } } } }',
      1,
    ],
    [
      'references of a list of relationships come along',
      '{ events(first: 100) { nodes { participations(first: 20) { nodes { onBehalfOf { name } } } } } }',
      2,
    ],
    [
      'references asked twice over are one for a level',
      '{ events(first: 100) { nodes { participations(first: 20) { nodes { onBehalfOf { name } also: onBehalfOf { name } } } } } }',
      3,
    ],
    [
      'a page with what each relationship leads to and its claims is one',
      '{ event(id: "event:gcm-conference-2018") { name participations { totalCount nodes { participant { name } onBehalfOf { name } claims(first: 3) { nodes { quote source { title } } } } } } }',
      1,
    ],
    [
      'claims that are only counted are one for a level',
      '{ events(first: 100) { nodes { participations(first: 20) { nodes { claims { totalCount } } } } } }',
      3,
    ],
    ['names of a level are one', '{ events(first: 100) { nodes { names { value } name(languages: ["fr"]) } } }', 2],
    [
      'claims of a level are one, their sources included',
      '{ events(first: 100) { nodes { claims { nodes { quote source { title } } } } } }',
      2,
    ],
    ['external ids of a level are one', '{ countries(first: 100) { nodes { externalIds { value } } } }', 2],
    [
      'ends that came without fields are one',
      '{ nodes(ids: ["located_in:addis-ababa--eth", "located_in:stockholm--swe"]) { ... on Location { from { name } to { name } } } }',
      2,
    ],
    [
      'a hundred nodes of all sorts are one',
      '{ nodes(ids: ["institution:iom", "located_in:stockholm--swe", "source:country-codes", "nothing:here"]) { id __typename } }',
      1,
    ],
    ['what is asked without the graph is none', '{ __typename }', 0],
  ])('%s', async (_what, query, expected) => {
    expect(await statementsOf(query)).toBe(expected)
  })

  test('is two for two lists with equal arguments at one level; aliases of fields add none', async () => {
    const once = '{ institutions(first: 20) { nodes { members(first: 2) { nodes { id } } } } }'
    const twice =
      '{ institutions(first: 20) { nodes { members(first: 2) { nodes { id } } again: members(first: 2) { nodes { id } } } } }'
    expect(await statementsOf(once)).toBe(2)
    expect(await statementsOf(twice)).toBe(2)
  })
})

describe('the plans', () => {
  test('the first page of a hub reads only the page', async () => {
    const [statement, parameters] = await sentBy(
      '{ institution(id: "institution:iom") { members(first: 20) { nodes { member { name } } } } }',
      /MEMBER_OF/,
    )
    const hits = await dbHitsOf(statement, parameters)
    expect(hits.operators).toContain('DirectedRelationshipIndexSeek')
    // The page plus one record, and the institution.
    expect(hits.seek).toBeLessThanOrEqual(24)
    expect(hits.operators.join()).not.toMatch(/AllNodesScan|NodeByLabelScan|RelationshipTypeScan|Expand/)
  })

  test('a count without a filter reads the degree that Neo4j keeps', async () => {
    const [statement, parameters] = await sentBy(
      '{ institution(id: "institution:iom") { members(first: 1) { totalCount } } }',
      /AS degrees/,
    )
    const hits = await dbHitsOf(statement, parameters)
    expect(hits.all).toBeLessThanOrEqual(6)
  })

  test.each(['ASC', 'DESC'])('a page of a list walks the index of its order (%s)', async (order) => {
    const page = order === 'ASC' ? 'first: 20' : 'last: 20'
    const [statement, parameters] = await sentBy(`{ people(${page}) { nodes { id } } }`, /MATCH \(e:Person\)/)
    const hits = await dbHitsOf(statement, parameters)
    expect(hits.operators).toContain('NodeIndexSeekByRange')
    expect(hits.operators.join()).not.toMatch(/AllNodesScan|NodeByLabelScan|Sort|Top/)
    expect(hits.seek).toBeLessThanOrEqual(22)
  })

  test('a list with an index seek does not read the whole list', async () => {
    const [statement, parameters] = await sentBy(
      '{ events(where: { locations: { some: { place: { locatedIn: "place:africa" } } } }) { nodes { id } } }',
      /AS candidates/,
    )
    const hits = await dbHitsOf(statement, parameters)
    expect(hits.operators).toContain('NodeIndexSeekByRange')
    expect(hits.seek).toBeLessThanOrEqual(5)
  })
})

type Sent = readonly [statement: string, parameters: Readonly<Record<string, unknown>>]

/** The statement matching a pattern that a query sends. */
async function sentBy(query: string, pattern: RegExp): Promise<Sent> {
  const sent: Sent[] = []
  const reader = live.graph.counting()
  const watched = {
    ...reader,
    read(text: string, parameters = {}) {
      sent.push([text, parameters])
      return reader.read(text, parameters)
    },
  }
  const watching = await apiOver({ ...live.graph, counting: () => watched })
  await watching.warmed
  sent.length = 0
  await watching.ask(query)
  await watching.close()
  const found = sent.find(([text]) => pattern.test(text))
  if (!found) throw new Error(`Expected a statement like ${pattern}, got ${sent.map(([text]) => text).join('\n---\n')}`)
  return found
}

interface Plan {
  readonly operatorType: string
  readonly dbHits: number
  readonly children: readonly Plan[]
}

async function dbHitsOf(statement: string, parameters: Readonly<Record<string, unknown>>) {
  const session = live.graph.driver.session({ database: live.graph.database })
  try {
    const { summary } = await session.run(`PROFILE ${statement}`, toParameters(parameters))
    const plans = flatten(summary.profile as unknown as Plan)
    const operators = plans.map(({ operatorType }) => operatorType.replace(/@.*/, ''))
    const seek = plans
      .filter(({ operatorType }) => operatorType.includes('Seek'))
      .reduce((sum, { dbHits }) => sum + dbHits, 0)
    return { operators, seek, all: plans.reduce((sum, { dbHits }) => sum + dbHits, 0) }
  } finally {
    await session.close()
  }
}

const flatten = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(flatten)]
