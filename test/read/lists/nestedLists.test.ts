import { describe, expect, test } from '@jest/globals'
import { ALL, liveApi } from '../../support/liveApi.ts'

/**
 * Below a record that is read by id, the statement of a list also reads the nested lists. Below a list of records, each
 * level has its own statement. Both must return the same answers.
 */
const live = liveApi(...ALL)

const answerTo = async (query: string, variables = {}) => {
  const { data, errors, extensions } = await live.ask(query, variables)
  expect([query, errors]).toEqual([query, undefined])
  return { data, statements: extensions.cost.statements as number }
}

/** The answers to a selection for the entity of a kind with the most links, read by id and in a list of one. */
async function bothWays(one: string, many: string, name: string, selection: string, more = '') {
  const [row] = await live.graph.read(
    `MATCH (e:${name}) RETURN e.id AS id ORDER BY COUNT { (e)--(:Entity) } DESC, e.id LIMIT 1`,
  )
  const byId = await answerTo(`{ ${one}(id: "${row?.id}") { ${selection} } } ${more}`)
  const listed = await answerTo(
    `{ ${many}(first: 1, where: { id: { eq: "${row?.id}" } }) { nodes { ${selection} } } } ${more}`,
  )
  return { byId, listed, one: byId.data[one], same: listed.data[many].nodes[0] }
}

const EVENT = ['event', 'events', 'Event'] as const
const INSTITUTION = ['institution', 'institutions', 'Institution'] as const

type Case = readonly [string, typeof EVENT | typeof INSTITUTION, string, number, string?]

const link = (arguments_: string, below: string) =>
  `relationships(${arguments_}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor direction other { __typename id name ${below} } node { id type validity { start } } } }`

describe('nested lists', () => {
  test.each([
    [
      'three levels of one type',
      EVENT,
      link(
        'types: [PARTICIPATED_IN], first: 5',
        link('types: [PARTICIPATED_IN], first: 5', link('types: [PARTICIPATED_IN], first: 3', '')),
      ),
      1,
    ],
    [
      'pages read backwards',
      INSTITUTION,
      link('types: [PARTICIPATED_IN], last: 5', link('types: [PARTICIPATED_IN], last: 3', '')),
      1,
    ],
    [
      'both sides of a type, and one of them',
      INSTITUTION,
      link('types: [PART_OF], first: 6', link('types: [PART_OF], direction: IN, first: 4', '')),
      1,
    ],
    [
      'several lists below one, with claims and what they lead to',
      EVENT,
      `participations(first: 8) { nodes { participant { id ... on Entity {
        relationships(types: [HOLDS_POST], first: 4) { totalCount nodes { id ... on Tenure { title employer { name } claims(first: 2) { nodes { id quote source { title } } } } } }
      } } claims(first: 1) { nodes { id } } } }`,
      1,
    ],
    [
      'a list by its own name, behind a fragment',
      INSTITUTION,
      `participations(first: 6) { nodes { id ...ofEvent } }`,
      1,
      'fragment ofEvent on Participation { event { name participations(first: 5) { totalCount nodes { participationRole participant { name } onBehalfOf { name } } } } }',
    ],
    [
      'a list that is only counted',
      INSTITUTION,
      'participations(first: 6) { nodes { event { name participations { totalCount } } } }',
      2,
    ],
    [
      'one name asked twice over is two statements more',
      EVENT,
      'participations(first: 5) { nodes { participant { id a: relationships(types: [PARTICIPATED_IN], first: 2) { nodes { id } } b: relationships(types: [PARTICIPATED_IN], last: 2) { nodes { id } } } } }',
      3,
    ],
    [
      'more entities than come along',
      EVENT,
      link(
        'types: [PARTICIPATED_IN], first: 20',
        link('types: [PARTICIPATED_IN], first: 20', link('types: [PARTICIPATED_IN], first: 1', '')),
      ),
      2,
    ],
    [
      'of many types, which are asked by a statement of their own',
      EVENT,
      link('types: [PARTICIPATED_IN], first: 5', link('first: 5', '')),
      2,
    ],
  ] satisfies Case[])('%s', async (_name, [one, many, name], selection, statements, more = '') => {
    const { byId, listed, ...answers } = await bothWays(one, many, name, selection, more)
    expect(answers.one).toEqual(answers.same)
    expect(JSON.stringify(answers.one).length).toBeGreaterThan(100)
    expect([byId.statements, listed.statements >= statements]).toEqual([statements, true])
  })

  test('inherit the as-of of the outer list or set their own', async () => {
    const selection = `relationships(types: [HOLDS_POST], first: 10, asOf: { validOn: "2018-12-10" }) { edges { node { id validity { start end } } other { id
      inherited: relationships(types: [HOLDS_POST], first: 3) { totalCount edges { other { name } node { id validity { start end } } } } } } }`
    const own = selection.replace('first: 3', 'first: 3, asOf: { validOn: "2010-01-01", certainty: CERTAIN }')
    for (const asked of [selection, own]) {
      const { one, same } = await bothWays(...INSTITUTION, asked)
      expect(one).toEqual(same)
      expect(one.relationships.edges.length).toBeGreaterThan(0)
    }
  })

  test('report invalid arguments at every row and keep the rest', async () => {
    const query = `{ event(id: "event:gcm-conference-2018") { name participations(first: 2) { nodes { participant { name
      relationships(types: [PARTICIPATED_IN], first: 101) { nodes { id } } } } } } }`
    const { data, errors } = await live.ask(query)
    expect(errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toContain(
      'BAD_USER_INPUT',
    )
    expect(data?.event?.name ?? null).toBe(null)
  })

  test('are absent when a variable skips them', async () => {
    const query = `query ($with: Boolean!) { event(id: "event:gcm-conference-2018") { participations(first: 2) { nodes { participant { name
      relationships(types: [PARTICIPATED_IN], first: 2) @include(if: $with) { nodes { id } } } } } } }`
    const without = await answerTo(query, { with: false })
    const along = await answerTo(query, { with: true })
    expect([without.statements, along.statements]).toEqual([1, 2])
    expect(without.data.event.participations.nodes[0].participant).toEqual({
      name: along.data.event.participations.nodes[0].participant.name,
    })
  })
})
