import { beforeAll, describe, expect, test } from '@jest/globals'
import { event, institution, participation, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { createParty } from '../../support/party.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const human = (id: string, name: string): TestRecord => ({
  id: `person:${id}`,
  header: { entity: person },
  values: { name },
})
const office = (name: string): TestRecord => ({
  id: 'institution:office',
  header: { entity: institution },
  values: { name, institutionKind: 'IGO' },
})
const post = (who: string, values: TestRecord['values']): TestRecord => ({
  id: `holds_post:${who}--office`,
  header: relationshipHeader(tenure, `person:${who}`, 'institution:office'),
  values,
})
const meeting = (dates: TestRecord['values']): TestRecord => ({
  id: 'event:meeting',
  header: { entity: event },
  values: { name: 'Meeting', eventKind: 'MEETING', status: 'REPORTED', ...dates },
})
const attendance = (who: string): TestRecord => ({
  id: `participated_in:${who}--meeting`,
  header: relationshipHeader(participation, `person:${who}`, 'event:meeting'),
  values: { participationRole: 'SPEAKER' },
})

const [JANUARY, MARCH, MAY] = ['2030-01-15T00:00:00Z', '2030-03-15T00:00:00Z', '2030-05-15T00:00:00Z']

beforeAll(async () => {
  const before = '2030-01-01T00:00:00.000Z'
  await writeRecords(
    live.graph,
    [office('Office'), human('ana', 'Ana'), human('ben', 'Ben'), human('eve', 'Eve')],
    before,
  )
  await writeRecords(
    live.graph,
    [
      post('ana', { title: 'Director', start: '2020-01-01', end: '2022-12-31' }),
      post('ben', { title: 'Deputy', start: '2021-01-01', end: '2030-12-31' }),
      // Attested on one day, with unknown start and end.
      post('eve', { title: 'Adviser', attestedOn: ['2021-06-01'] }),
    ],
    before,
  )
  await writeRecords(
    live.graph,
    [human('cem', 'Cem'), post('cem', { title: 'Director', start: '2023-01-01' })],
    '2030-02-01T00:00:00.000Z',
  )
  await writeRecords(
    live.graph,
    [post('ben', { title: 'Deputy', start: '2021-02-01', end: '2030-12-31' })],
    '2030-04-01T00:00:00.000Z',
  )
  await writeRecords(live.graph, [office('The Office')], '2030-04-02T00:00:00.000Z')
  await writeRecords(
    live.graph,
    [meeting({ start: '2024-05-05', end: '2024-05-06' }), attendance('cem')],
    '2030-04-03T00:00:00.000Z',
  )
})

const DIFF = `query ($around: ID!, $depth: Int, $from: AsOf!, $to: AsOf!, $types: [RelationshipType!], $kinds: [EntityKind!], $limit: Int) {
  diff(around: $around, depth: $depth, from: $from, to: $to, types: $types, kinds: $kinds, limit: $limit) {
    added ended changed truncated reason from { validOn knownAt certainty } to { validOn knownAt certainty }
    differences { what record { id ... on Tenure { holder { id name } } } fields { field before after } claims { nodes { recordedAt source { id } } } } } }`

interface Found {
  readonly what: string
  readonly record: { readonly id: string }
  readonly fields: readonly { readonly field: string; readonly before: string[]; readonly after: string[] }[]
  readonly claims: { readonly nodes: readonly unknown[] }
}

const diff = async (variables: Readonly<Record<string, unknown>>) =>
  (await live.data(DIFF, { around: 'institution:office', ...variables })).diff

const shown = ({ differences }: { differences: readonly Found[] }) =>
  differences.map(({ what, record }) => `${what} ${record.id}`)

describe('between two days', () => {
  const on = (validOn: string, more = {}) => ({ validOn, ...more })

  test('reports started records as added and finished ones as ended, by present knowledge', async () => {
    const found = await diff({ from: on('2021-06-01'), to: on('2024-01-01') })
    expect(shown(found)).toEqual([
      'ADDED holds_post:cem--office',
      'ENDED holds_post:ana--office',
      'CHANGED holds_post:eve--office',
    ])
    expect(found).toMatchObject({ added: 1, ended: 1, changed: 1, truncated: false, reason: null })
    expect(found.from).toEqual({ validOn: '2021-06-01', knownAt: null, certainty: 'POSSIBLE' })
  })

  test('a record attested on the first day is possible on the second', async () => {
    const { differences } = await diff({ from: on('2021-06-01'), to: on('2024-01-01') })
    expect(differences.at(-1).fields).toEqual([{ field: 'certainty', before: ['CERTAIN'], after: ['POSSIBLE'] }])
    const certain = { certainty: 'CERTAIN' }
    expect(shown(await diff({ from: on('2021-06-01', certain), to: on('2024-01-01', certain) }))).toEqual([
      'ENDED holds_post:eve--office',
      'ENDED holds_post:ana--office',
    ])
  })

  test('reversed as-ofs give the reversed diff', async () => {
    const found = await diff({ from: on('2024-01-01'), to: on('2021-06-01') })
    expect(shown(found)).toEqual([
      'ADDED holds_post:ana--office',
      'ENDED holds_post:cem--office',
      'CHANGED holds_post:eve--office',
    ])
  })

  test('includes events, and records two steps away with depth 2', async () => {
    const days = { from: on('2024-05-04'), to: on('2024-05-05') }
    expect(shown(await diff(days))).toEqual([])
    expect(shown(await diff({ ...days, depth: 2 }))).toEqual([
      'ADDED event:meeting',
      'ADDED participated_in:cem--meeting',
    ])
    expect(shown(await diff({ ...days, depth: 2, kinds: ['PERSON'] }))).toEqual([])
  })

  test('differences have claims and ends', async () => {
    const [{ record, claims }] = (await diff({ from: on('2021-06-01'), to: on('2024-01-01') })).differences
    expect(record.holder).toEqual({ id: 'person:cem', name: 'Cem' })
    expect(claims.nodes).toEqual([{ recordedAt: '2030-02-01T00:00:00.000Z', source: { id: 'source:test' } }])
  })
})

describe('between two moments of knowledge', () => {
  const at = (knownAt: string, more = {}) => ({ knownAt, ...more })

  test('reports records of the time between as added, with their entities', async () => {
    const found = await diff({ from: at(JANUARY), to: at(MARCH) })
    expect(shown(found)).toEqual(['ADDED person:cem', 'ADDED holds_post:cem--office'])
    expect(found.differences[1].record.holder).toEqual({ id: 'person:cem', name: 'Cem' })
    expect(found.differences[1].claims.nodes).toHaveLength(1)
  })

  test('reports changed fields', async () => {
    const { differences } = await diff({ from: at(MARCH), to: at(MAY) })
    expect(differences.map(({ record, fields }: Found) => [record.id, fields])).toEqual([
      ['institution:office', [{ field: 'name', before: ['Office'], after: ['The Office'] }]],
      [
        'holds_post:ben--office',
        ['start', 'startEarliest', 'startLatest'].map((field) => ({
          field,
          before: ['2021-01-01'],
          after: ['2021-02-01'],
        })),
      ],
    ])
  })

  test('two steps continue from entities known at either moment', async () => {
    const found = await diff({ from: at(JANUARY), to: at(MAY), depth: 2, types: ['HOLDS_POST', 'PARTICIPATED_IN'] })
    expect(shown(found)).toEqual([
      'ADDED event:meeting',
      'ADDED person:cem',
      'ADDED participated_in:cem--meeting',
      'ADDED holds_post:cem--office',
      'CHANGED institution:office',
      'CHANGED holds_post:ben--office',
    ])
  })

  test('treats the present as a moment', async () => {
    const found = await diff({ from: at(MARCH), to: {} })
    expect(shown(found)).toEqual(['CHANGED institution:office', 'CHANGED holds_post:ben--office'])
    expect(found.to).toEqual({ validOn: null, knownAt: null, certainty: 'POSSIBLE' })
  })

  test('compares what was known about one day', async () => {
    const found = await diff({ from: at(MARCH, { validOn: '2021-01-15' }), to: at(MAY, { validOn: '2021-01-15' }) })
    expect(shown(found)).toEqual(['ENDED holds_post:ben--office', 'CHANGED institution:office'])
  })
})

describe('after a merge between the two moments', () => {
  const moved = { field: 'fromId', before: ['person:cemal'], after: ['person:cem'] }

  beforeAll(async () => {
    const cemal = [human('cemal', 'Cemal'), post('cemal', { title: 'Head', start: '2025-01-01' })]
    await writeRecords(live.graph, cemal, '2030-06-01T00:00:00.000Z')
    // The time of changes never decreases, so the merge is not dated before this.
    await writeRecords(live.graph, [human('zoe', 'Zoe')], '2030-07-01T00:00:00.000Z')
    const editor = await createParty(live.graph, live.api, 'EDITOR', 'editor')
    const { userErrors } = await editor.write('mergeEntities', {
      from: { id: 'person:cemal' },
      into: { id: 'person:cem' },
    })
    expect(userErrors).toEqual([])
  })

  test.each(['institution:office', 'person:cem'])('relationships have moved, seen from %s', async (around) => {
    const { differences } = await diff({ around, from: { knownAt: '2030-06-15T00:00:00Z' }, to: {} })
    const post = differences.find(({ record }: Found) => record.id === 'holds_post:cemal--office')
    expect(post).toMatchObject({ what: 'CHANGED', fields: [moved] })
    expect(post.claims.nodes).toHaveLength(1)
  })

  test('the merged entity has ended', async () => {
    const found = await diff({ from: { knownAt: '2030-06-15T00:00:00Z' }, to: {} })
    expect(shown(found)).toContain('ENDED person:cemal')
  })
})

describe('bounds', () => {
  const days = { from: { validOn: '2021-06-01' }, to: { validOn: '2024-01-01' } }

  test('reports truncation', async () => {
    const found = await diff({ ...days, limit: 1 })
    expect(shown(found)).toEqual(['ADDED holds_post:cem--office'])
    expect(found).toMatchObject({ added: 1, ended: 1, changed: 1, truncated: true })
    expect(found.reason).toContain('more than 1 differences')
  })

  test.each([
    [{ around: 'person:nobody', ...days }, 'NOT_FOUND'],
    [{ around: 'person:nobody', from: { knownAt: JANUARY }, to: { knownAt: MARCH } }, 'NOT_FOUND'],
    [{ around: 'institution:office', ...days, depth: 4 }, 'BAD_USER_INPUT'],
    [{ around: 'institution:office', ...days, limit: 501 }, 'BAD_USER_INPUT'],
  ])('rejects %j: %s', async (variables, code) => {
    const document = DIFF.replace(/claims \{.*?\} \} \}/, '')
    const { errors } = await live.ask(document, variables)
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  test('the cost of differences is their maximum number', async () => {
    const { extensions } = await live.ask(
      'query ($from: AsOf!, $to: AsOf!) { diff(around: "institution:office", from: $from, to: $to, limit: 7) { differences { record { id } claims(first: 3) { nodes { id } } } } }',
      days,
    )
    expect((extensions.cost as unknown as { nodes: number }).nodes).toBe(7 * 4)
  })
})
