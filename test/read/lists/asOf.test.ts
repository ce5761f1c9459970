import { beforeAll, describe, expect, test } from '@jest/globals'
import { event, institution, participation, person, tenure } from '../../support/definitions.ts'

import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const post = (title: string, dates: Readonly<Record<string, string | string[]>>) => ({
  id: `holds_post:p--i--${title}`,
  header: relationshipHeader(tenure, 'person:p', 'institution:i'),
  values: { title, ...dates },
})
const meeting = (name: string, dates: Readonly<Record<string, string>>) => ({
  id: `event:${name}`,
  header: { entity: event },
  values: { name, eventKind: 'MEETING', status: 'REPORTED', ...dates },
})
const attendance = (name: string, dates: Readonly<Record<string, string | string[]>> = {}) => ({
  id: `participated_in:p--${name}`,
  header: relationshipHeader(participation, 'person:p', `event:${name}`),
  values: { participationRole: 'SPEAKER', ...dates },
})

beforeAll(async () => {
  await writeRecords(live.graph, [
    { id: 'person:p', header: { entity: person }, values: { name: 'P' } },
    { id: 'institution:i', header: { entity: institution }, values: { name: 'I', institutionKind: 'IGO' } },
    post('since 2018', { start: '2018' }),
    post('attested', { attestedOn: ['2020-06-01'] }),
    post('until 2015', { end: '2015-12-31' }),
    post('2016 to 2017', { start: '2016-03-01', end: '2017-03-01' }),
    post('undated', {}),
    meeting('dated', { start: '2019-05-05', end: '2019-05-06' }),
    meeting('yearless', {
      start: 'XXXX-12-03',
      end: 'XXXX-12-04',
      startEarliest: '2018-01-01',
      endLatest: '2020-12-31',
    }),
    attendance('dated'),
    attendance('yearless'),
  ])
})

type Node = { readonly title: string }

async function titlesOn(validOn: string, certainty: string): Promise<string[]> {
  const { person } = await live.data(
    `{ person(id: "person:p", asOf: { validOn: "${validOn}", certainty: ${certainty} }) { tenures { totalCount nodes { title } } } }`,
  )
  expect(person.tenures.totalCount).toBe(person.tenures.nodes.length)
  return person.tenures.nodes.map(({ title }: Node) => title).sort()
}

describe('as of a day', () => {
  test.each([
    // "Since 2018" can mean a start in any month of 2018.
    ['2018-05-15', 'CERTAIN', []],
    ['2018-05-15', 'POSSIBLE', ['attested', 'since 2018', 'undated']],
    ['2018-05-15', 'ATTESTED', []],
    // A relationship attested on a day is valid on that day.
    ['2020-06-01', 'CERTAIN', ['attested']],
    ['2020-06-01', 'ATTESTED', ['attested']],
    ['2020-06-01', 'POSSIBLE', ['attested', 'since 2018', 'undated']],
    // An unknown start can be any day before the end.
    ['1990-01-01', 'CERTAIN', []],
    ['1990-01-01', 'POSSIBLE', ['attested', 'undated', 'until 2015']],
    ['2016-03-01', 'CERTAIN', ['2016 to 2017']],
    ['2016-03-01', 'POSSIBLE', ['2016 to 2017', 'attested', 'undated']],
    ['2017-03-02', 'POSSIBLE', ['attested', 'undated']],
  ])('%s, %s', async (day, certainty, expected) => {
    expect(await titlesOn(day, certainty)).toEqual(expected)
  })

  test('without a day dates have no effect, whatever the certainty', async () => {
    const { person } = await live.data(
      '{ person(id: "person:p", asOf: { certainty: CERTAIN }) { tenures { totalCount } participations { totalCount } } }',
    )
    expect(person).toEqual({ tenures: { totalCount: 5 }, participations: { totalCount: 2 } })
  })

  test.each([
    ['2019-05-05', 'CERTAIN', ['dated']],
    ['2019-05-07', 'CERTAIN', []],
    // 3 or 4 December in one of three years: possible, never certain.
    ['2018-12-03', 'CERTAIN', []],
    ['2018-12-03', 'POSSIBLE', ['yearless']],
    ['2021-01-01', 'POSSIBLE', []],
  ])('events and their participants on %s, %s', async (day, certainty, expected) => {
    const { events, person } = await live.data(
      `{ events(asOf: { validOn: "${day}", certainty: ${certainty} }) { totalCount nodes { name } }
         person(id: "person:p") { participations(asOf: { validOn: "${day}", certainty: ${certainty} }) { nodes { event { name } } } } }`,
    )
    expect(events.nodes.map(({ name }: { name: string }) => name)).toEqual(expected)
    expect(events.totalCount).toBe(expected.length)
    expect(person.participations.nodes.map((node: { event: { name: string } }) => node.event.name)).toEqual(expected)
  })
})

describe('an as-of is inherited', () => {
  test('field by field: a new day keeps the certainty from above', async () => {
    const { person } = await live.data(`{ person(id: "person:p", asOf: { validOn: "2016-03-01", certainty: CERTAIN }) {
      tenures { nodes { title } }
      later: tenures(asOf: { validOn: "2018-05-15" }) { nodes { title } }
      possible: tenures(asOf: { certainty: POSSIBLE }) { nodes { title } } } }`)
    expect(person.tenures.nodes).toEqual([{ title: '2016 to 2017' }])
    expect(person.later.nodes).toEqual([])
    expect(person.possible.nodes).toHaveLength(3)
  })

  test('through ends, lists of any type, references and claims', async () => {
    const { person } = await live.data(`{ person(id: "person:p", asOf: { validOn: "2020-06-01", certainty: ATTESTED }) {
      tenures { nodes { employer { relationships { totalCount nodes { ... on Tenure { title holder { relationships { totalCount } } } } } } } }
      claims { nodes { about { ... on Person { tenures { totalCount } } } } } } }`)
    const [{ employer }] = person.tenures.nodes
    expect(employer.relationships).toEqual({
      totalCount: 1,
      nodes: [{ title: 'attested', holder: { relationships: { totalCount: 1 } } }],
    })
    expect(person.claims.nodes).toEqual([{ about: { tenures: { totalCount: 1 } } }])
  })

  test('two as-ofs in one request do not mix', async () => {
    const titles = (day: string) =>
      `person(id: "person:p", asOf: { validOn: "${day}", certainty: CERTAIN }) { tenures { nodes { title holder { tenures { nodes { title } } } } } }`
    const { a, b } = await live.data(`{ a: ${titles('2016-03-01')} b: ${titles('2020-06-01')} }`)
    const one = (title: string) => ({ tenures: { nodes: [{ title, holder: { tenures: { nodes: [{ title }] } } }] } })
    expect({ a, b }).toEqual({ a: one('2016 to 2017'), b: one('attested') })
  })

  test('a filter uses the same day', async () => {
    const count = async (day: string, title: string) =>
      (
        await live.data(
          `{ people(asOf: { validOn: "${day}" }, where: { tenures: { some: { title: { eq: "${title}" } } } }) { totalCount } }`,
        )
      ).people.totalCount
    expect(await count('2016-03-01', '2016 to 2017')).toBe(1)
    expect(await count('2018-03-01', '2016 to 2017')).toBe(0)
  })
})
