import { beforeAll, describe, expect, test } from '@jest/globals'
import { event, institution, participation, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const MAY = '2030-05-15T12:00:00.000Z'
const JULY = '2030-07-15T12:00:00.000Z'

const human = (values: TestRecord['values']): TestRecord => ({ id: 'person:ana', header: { entity: person }, values })
const office: TestRecord = {
  id: 'institution:office',
  header: { entity: institution },
  values: { name: 'Office', institutionKind: 'IGO', externalIds: ['wikidata:Q1'] },
}
const post: TestRecord = {
  id: 'holds_post:ana--office',
  header: relationshipHeader(tenure, 'person:ana', 'institution:office'),
  values: { title: 'Director', start: '2030-01-10' },
}
const meeting = (dates: TestRecord['values']): TestRecord => ({
  id: 'event:meeting',
  header: { entity: event },
  values: { name: 'Meeting', eventKind: 'MEETING', status: 'REPORTED', ...dates },
})
const attendance: TestRecord = {
  id: 'participated_in:ana--meeting',
  header: relationshipHeader(participation, 'person:ana', 'event:meeting'),
  values: { participationRole: 'SPEAKER', onBehalfOfId: 'institution:office' },
}

beforeAll(async () => {
  const named = { name: 'Ana', names: ['["Ana","en","SHORT"]'] }
  await writeRecords(live.graph, [human(named), office], '2030-02-01T00:00:00.000Z')
  await writeRecords(
    live.graph,
    [meeting({ start: '2029-03-03', end: '2029-03-04' }), attendance],
    '2030-03-01T00:00:00.000Z',
  )
  await writeRecords(live.graph, [post], '2030-06-01T00:00:00.000Z')
  const renamed = { name: 'Ana Maria', names: ['["Ana","en","SHORT"]', '["Ana Maria","es","OFFICIAL"]'] }
  await writeRecords(
    live.graph,
    [human({ ...renamed, externalIds: ['orcid:2', 'orcid:10'] })],
    '2030-06-02T00:00:00.000Z',
  )
  await writeRecords(live.graph, [meeting({ start: '2029-04-04', end: '2029-04-05' })], '2030-06-03T00:00:00.000Z')
  const late: TestRecord = { id: 'person:late', header: { entity: person }, values: { name: 'Late' } }
  await writeRecords(live.graph, [late], '2030-06-04T00:00:00.000Z')
})

const ana = async (asOf: string, selection: string) =>
  (await live.data(`{ person(id: "person:ana", asOf: { ${asOf} }) { ${selection} } }`)).person

describe('what was recorded in June of a post held since January', () => {
  const titles = 'tenures { totalCount nodes { title validity { start } employer { name } holder { name } } }'
  const found = (name: string) => ({
    tenures: {
      totalCount: 1,
      nodes: [
        {
          title: 'Director',
          validity: { start: '2030-01-10' },
          employer: { name: 'Office' },
          holder: { name },
        },
      ],
    },
  })
  const nothing = { tenures: { totalCount: 0, nodes: [] } }

  test('is absent with knownAt in May and present with knownAt in July', async () => {
    expect(await ana(`knownAt: "${MAY}"`, titles)).toEqual(nothing)
    expect(await ana(`knownAt: "${JULY}"`, titles)).toEqual(found('Ana Maria'))
  })

  test.each([
    [MAY, '2030-04-01', nothing],
    [JULY, '2030-04-01', found('Ana Maria')],
    [JULY, '2030-01-09', nothing],
  ])('known at %s, of %s', async (knownAt, validOn, expected) => {
    expect(await ana(`knownAt: "${knownAt}", validOn: "${validOn}"`, titles)).toEqual(expected)
  })

  test('is also in the mixed list and at the other end', async () => {
    const other = `{ institution(id: "institution:office", asOf: { knownAt: "MOMENT" }) {
      tenures { totalCount } relationships(types: [HOLDS_POST], direction: IN, otherKinds: [PERSON]) { edges { direction other { name } } } } }`
    expect((await live.data(other.replace('MOMENT', MAY))).institution).toEqual({
      tenures: { totalCount: 0 },
      relationships: { edges: [] },
    })
    expect((await live.data(other.replace('MOMENT', JULY))).institution).toEqual({
      tenures: { totalCount: 1 },
      relationships: { edges: [{ direction: 'IN', other: { name: 'Ana Maria' } }] },
    })
  })

  test('is found by its own id', async () => {
    const node = async (knownAt: string) =>
      (
        await live.data(
          `{ node(id: "${post.id}", asOf: { knownAt: "${knownAt}" }) { id ... on Tenure { version holder { name } } } }`,
        )
      ).node
    expect(await node(MAY)).toBeNull()
    expect(await node(JULY)).toEqual({ id: post.id, version: 1, holder: { name: 'Ana Maria' } })
  })
})

describe('a record as known at a moment', () => {
  const said =
    'name inSpanish: name(languages: ["es"]) names { value } externalIds { scheme value } version createdAt updatedAt'

  test('has the name, names, ids and version of that moment', async () => {
    expect(await ana(`knownAt: "${MAY}"`, said)).toEqual({
      name: 'Ana',
      inSpanish: 'Ana',
      names: [{ value: 'Ana' }],
      externalIds: [],
      version: 1,
      createdAt: '2030-02-01T00:00:00.000Z',
      updatedAt: '2030-02-01T00:00:00.000Z',
    })
  })

  test('has later values at a later moment; a moment in the future is the present', async () => {
    const later = await ana(`knownAt: "${JULY}"`, said)
    expect(later).toEqual({
      name: 'Ana Maria',
      inSpanish: 'Ana Maria',
      names: [{ value: 'Ana' }, { value: 'Ana Maria' }],
      externalIds: [
        { scheme: 'orcid', value: '10' },
        { scheme: 'orcid', value: '2' },
      ],
      version: 2,
      createdAt: '2030-02-01T00:00:00.000Z',
      updatedAt: '2030-06-02T00:00:00.000Z',
    })
    expect(await ana('knownAt: "2999-01-01T00:00:00Z"', said)).toEqual(later)
    expect(await ana('certainty: POSSIBLE', said)).toEqual(later)
  })

  test('is known from the time of its change, in any time zone', async () => {
    const nameAt = async (knownAt: string) => (await ana(`knownAt: "${knownAt}"`, 'name')).name
    expect(await nameAt('2030-06-01T23:59:59.999Z')).toBe('Ana')
    expect(await nameAt('2030-06-02T00:00:00Z')).toBe('Ana Maria')
    expect(await nameAt('2030-06-02T01:00:00+02:00')).toBe('Ana')
  })

  test('is null before it was recorded', async () => {
    const data = await live.data(`{
      person(id: "person:late", asOf: { knownAt: "${MAY}" }) { id }
      node(id: "person:late", asOf: { knownAt: "${MAY}" }) { id }
      nodes(ids: ["person:late", "person:ana", "person:nobody"], asOf: { knownAt: "${MAY}" }) { ... on Entity { name } }
      later: person(id: "person:late", asOf: { knownAt: "${JULY}" }) { name }
      before: person(id: "person:ana", asOf: { knownAt: "2029-01-01T00:00:00Z" }) { id } }`)
    expect(data).toEqual({
      person: null,
      node: null,
      nodes: [null, { name: 'Ana' }, null],
      later: { name: 'Late' },
      before: null,
    })
  })

  test('is valid with its event, by the dates known at the moment', async () => {
    const on = (validOn: string) => `participations(asOf: { validOn: "${validOn}" }) { totalCount }`
    const selection = `march: ${on('2029-03-03')} april: ${on('2029-04-04')}
      participations { nodes { event { validity { start } } onBehalfOf { name ... on Institution { tenures { totalCount } } } } }`
    const seen = (march: number, april: number, start: string, tenures: number) => ({
      march: { totalCount: march },
      april: { totalCount: april },
      participations: {
        nodes: [{ event: { validity: { start } }, onBehalfOf: { name: 'Office', tenures: { totalCount: tenures } } }],
      },
    })
    expect(await ana(`knownAt: "${MAY}"`, selection)).toEqual(seen(1, 0, '2029-03-03', 0))
    expect(await ana(`knownAt: "${JULY}"`, selection)).toEqual(seen(0, 1, '2029-04-04', 1))
  })
})

describe('a moment is inherited', () => {
  test('a field below can set another moment, which its rows inherit', async () => {
    const employer =
      'nodes { holder { name } employer { name ... on Institution { tenures { nodes { holder { name } } } } } }'
    const { person } = await live.data(`{ person(id: "person:ana") { name
      once: participations(asOf: { knownAt: "${MAY}" }) { nodes { participant { name ... on Person { tenures { totalCount } } } } }
      later: tenures(asOf: { knownAt: "${JULY}" }) { ${employer} } } }`)
    expect(person).toEqual({
      name: 'Ana Maria',
      once: { nodes: [{ participant: { name: 'Ana', tenures: { totalCount: 0 } } }] },
      later: {
        nodes: [
          {
            holder: { name: 'Ana Maria' },
            employer: { name: 'Office', tenures: { nodes: [{ holder: { name: 'Ana Maria' } }] } },
          },
        ],
      },
    })
  })

  test('two moments in one request do not mix', async () => {
    const selection = 'name names { value } tenures { totalCount } participations { nodes { participant { name } } }'
    const at = (knownAt: string) => `person(id: "person:ana", asOf: { knownAt: "${knownAt}" }) { ${selection} }`
    const { may, july } = await live.data(`{ may: ${at(MAY)} july: ${at(JULY)} }`)
    expect(may).toEqual(await ana(`knownAt: "${MAY}"`, selection))
    expect(july).toEqual(await ana(`knownAt: "${JULY}"`, selection))
    expect([may.name, july.name]).toEqual(['Ana', 'Ana Maria'])
  })

  test('a list of an unknown entity is empty', async () => {
    const { person } = await live.data(
      `{ person(id: "person:late") { name relationships(asOf: { knownAt: "${MAY}" }) { totalCount nodes { id } } } }`,
    )
    expect(person).toEqual({ name: 'Late', relationships: { totalCount: 0, nodes: [] } })
  })
})

describe('fields without history reject knownAt', () => {
  const at = `asOf: { knownAt: "${JULY}" }`
  const inAna = (selection: string) => `{ person(id: "person:ana", ${at}) { ${selection} } }`

  test.each([
    ['a list of a kind', `{ people(${at}) { totalCount } }`, /^Expected people without knownAt/],
    ['paths', `{ paths(from: "person:ana", to: "institution:office", ${at}) { reason } }`, /^Expected paths without/],
    ['a neighborhood', `{ neighborhood(around: "person:ana", ${at}) { reason } }`, /^Expected neighborhood without/],
    [
      'co-participants',
      `{ coParticipants(of: "person:ana", ${at}) { totalCount } }`,
      /^Expected coParticipants without/,
    ],
    ['a filter', inAna('tenures(where: { title: { eq: "x" } }) { totalCount }'), /^Expected a filter without knownAt/],
    ['claims', inAna('claims { totalCount }'), /^Expected claims without knownAt/],
    ['claims of a name', inAna('names { claims { totalCount } }'), /^Expected claims without knownAt/],
    ['claims of a post', inAna('tenures { nodes { claims { totalCount } } }'), /^Expected claims without knownAt/],
    ['a claim', `{ node(id: "claim:1", ${at}) { id } }`, /^Expected the id of an entity or a relationship/],
    ['a source', `{ nodes(ids: ["source:test"], ${at}) { id } }`, /^Expected the id of an entity or a relationship/],
    ['the id of another kind', `{ event(id: "person:ana", ${at}) { id } }`, /^Expected an id of the type Event/],
  ])('%s', async (_what, query, reason) => {
    const { errors } = await live.ask(query)
    expect(errors?.[0]?.message).toMatch(reason)
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })
})
