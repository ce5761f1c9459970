import { describe, expect, test } from '@jest/globals'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

describe('invalid input is BAD_USER_INPUT with the expected and the actual value', () => {
  test.each([
    ['a page of none', '{ people(first: 0) { nodes { id } } }', /first must not be less than 1/],
    ['a page too large', '{ people(first: 101) { nodes { id } } }', /first must not be greater than 100/],
    [
      'both first and last',
      '{ people(first: 1, last: 1) { nodes { id } } }',
      /Expected either first or last, got first: 1 and last: 1/,
    ],
    [
      'a cursor of another list',
      '{ people(after: "CURSOR") { nodes { id } } }',
      /Expected a cursor of the list people.NAME.ASC, got one of topics.NAME.ASC/,
    ],
    [
      'a cursor that is none',
      '{ people(after: "abc") { nodes { id } } }',
      /Expected a cursor that this list returned, got "abc"/,
    ],
    [
      'the id of another kind',
      '{ person(id: "institution:iom") { id } }',
      /Expected an id of the type Person, got institution:iom, which is of the type Institution/,
    ],
    [
      'an id that is too long',
      `{ node(id: "${'x'.repeat(501)}") { id } }`,
      /id must be shorter than or equal to 500 characters/,
    ],
    ['too many ids', `{ nodes(ids: [${'"a:b",'.repeat(101)}]) { id } }`, /ids must contain no more than 100 elements/],
    [
      'too many languages',
      `{ people(first: 1) { nodes { name(languages: [${'"en",'.repeat(11)}]) } } }`,
      /no more than 10/,
    ],
  ])('%s', async (_what, query, reason) => {
    const { topics } = await live.data('{ topics(first: 1) { edges { cursor } } }')
    const { errors } = await live.ask(query.replace('CURSOR', topics.edges[0].cursor))
    expect(errors?.[0]?.message).toMatch(reason)
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })
})

describe('errors of GraphQL itself', () => {
  test.each([
    ['no document', '', 'BAD_REQUEST'],
    ['no GraphQL', '{ people( }', 'GRAPHQL_PARSE_FAILED'],
    ['no such operation', 'subscription { anything }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no such field', '{ peeple { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no language tag', '{ people(first: 1) { nodes { name(languages: ["!"]) } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no cursor', '{ people(after: "not a cursor!") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_what, query, code) => {
    const { errors } = await live.ask(query)
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  test.each([
    ['a body that is no JSON', '{', 400],
    ['a body that is too large', `"${'x'.repeat(1_100_000)}"`, 413],
  ])('%s is rejected with a GraphQL error', async (_what, body, status) => {
    const response = await fetch(`${live.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(response.status).toBe(status)
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST')
  })
})

test('no answer contains a stack trace, Cypher or a host name', async () => {
  const answers = await Promise.all(
    [
      '{',
      '{ person { id } }',
      '{ person(id: "institution:iom") { id } }',
      '{ people(first: 0) { nodes { id } } }',
      '{ node(id: 3.5) { id } }',
    ].map((query) => live.ask(query)),
  )
  for (const answer of answers) {
    expect(answer.errors).toBeDefined()
    expect(JSON.stringify(answer)).not.toMatch(/stack|MATCH|UNWIND|bolt:|127\.0\.0\.1|node_modules|\.ts:/)
  }
})

test('an unknown record is null and keeps its position in nodes', async () => {
  const data = await live.data(
    '{ person(id: "person:nobody") { id } node(id: "x") { id } source(id: "source:none") { id } nodes(ids: ["x", "person:amy-pope", "y"]) { id } }',
  )
  expect(data).toEqual({ person: null, node: null, source: null, nodes: [null, { id: 'person:amy-pope' }, null] })
})

test('two operations in one document do not affect each other', async () => {
  const { data, errors } = await live.ask(
    '{ bad: people(first: 0) { nodes { id } } good: people(first: 1) { nodes { id } } }',
  )
  expect(errors).toHaveLength(1)
  expect(data.bad).toBeNull()
  expect(data.good.nodes).toHaveLength(1)
})
