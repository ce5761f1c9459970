import { beforeAll, describe, expect, test } from '@jest/globals'
import { groupBy } from '../../../src/lib/collections/groupBy.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

const TIMELINE = `query ($groupBy: TimelineGroup!, $where: EventWhere, $types: [RelationshipType!], $asOf: AsOf) {
  timeline(groupBy: $groupBy, where: $where, types: $types, asOf: $asOf) {
    groupBy total truncated otherCount asOf { validOn certainty } buckets { key certain possible entity { id kind } } } }`

interface Bucket {
  readonly key: string | null
  readonly certain: number
  readonly possible: number
  readonly entity: { readonly id: string; readonly kind: string } | null
}

const timeline = async (variables: Readonly<Record<string, unknown>>) => (await live.data(TIMELINE, variables)).timeline

interface PlainEvent {
  readonly id: string
  readonly eventKind: string
  readonly format?: string
  readonly startEarliest?: string
  readonly startLatest?: string
}

let events: readonly PlainEvent[]
beforeAll(async () => {
  events = (await live.graph.read('MATCH (e:Event) RETURN e {.*} AS event')).map(({ event }) => event as PlainEvent)
})

const certainlyIn = (year: string) =>
  events.filter(({ startEarliest, startLatest }) => startEarliest?.startsWith(year) && startLatest?.startsWith(year))

const possiblyIn = (year: string) =>
  events.filter(
    ({ startEarliest, startLatest }) =>
      (startEarliest || startLatest) &&
      (startEarliest ?? '').slice(0, 4) <= year &&
      (startLatest ?? '9999').slice(0, 4) >= year,
  )

describe('events', () => {
  test('by year equal a plain count of certain and possible records', async () => {
    const { buckets, total, truncated, otherCount } = await timeline({ groupBy: 'YEAR' })
    expect([total, truncated, otherCount]).toEqual([events.length, false, 0])
    const dated = buckets.filter(({ key }: Bucket) => key !== null) as (Bucket & { readonly key: string })[]
    for (const { key, certain, possible } of dated) {
      const expected = [certainlyIn(key).length, possiblyIn(key).length - certainlyIn(key).length]
      expect([key, certain, possible]).toEqual([key, ...expected])
    }
    const undated = events.filter(({ startEarliest, startLatest }) => !startEarliest && !startLatest)
    expect(undated.length).toBeGreaterThan(0)
    expect(buckets.at(-1)).toEqual({ key: null, certain: undated.length, possible: 0, entity: null })
    expect(dated.reduce((sum, { possible }) => sum + possible, 0)).toBeGreaterThan(0)
  })

  test('an event of 2021 or later has no certain year', async () => {
    const where = { id: { eq: 'event:az-iom-profazi' } }
    expect((await timeline({ groupBy: 'YEAR', where })).buckets).toEqual([
      { key: '2021', certain: 0, possible: 1, entity: null },
    ])
  })

  test.each([
    ['KIND', ({ eventKind }: PlainEvent) => eventKind],
    ['FORMAT', ({ format }: PlainEvent) => format ?? null],
  ])('by %s equal a plain count, including records without a value', async (group, keyOf) => {
    const { buckets } = await timeline({ groupBy: group })
    const counts = [...groupBy(events, keyOf)].map(([key, { length }]) => [key, length])
    expect(Object.fromEntries(buckets.map(({ key, certain }: Bucket) => [key, certain]))).toEqual(
      Object.fromEntries(counts),
    )
    const found = buckets.map(({ certain }: Bucket) => certain)
    expect(found).toEqual([...found].sort((a, b) => b - a))
  })

  test('by country equal a traversal over places', async () => {
    const { buckets } = await timeline({ groupBy: 'COUNTRY' })
    const [first] = (buckets as readonly Bucket[]).filter(({ key }) => key !== null)
    expect(first?.entity).toEqual({ id: first?.key, kind: 'COUNTRY' })
    const [row] = await live.graph.read(
      'MATCH (e:Event)-[:LOCATED_IN*1..12]->(:Country {id: $id}) RETURN count(DISTINCT e) AS there',
      { id: first?.key },
    )
    expect(first?.certain).toBe(row?.there)
  })

  test('by framework are those that cover it', async () => {
    const { buckets } = await timeline({ groupBy: 'FRAMEWORK', where: { eventKind: ['SUMMIT'] } })
    const [row] = await live.graph.read(
      "MATCH (e:Event {eventKind: 'SUMMIT'})-[:COVERS]->(:Framework {id: $id}) RETURN count(DISTINCT e) AS count",
      { id: buckets.find(({ key }: Bucket) => key !== null).key },
    )
    expect(buckets.find(({ key }: Bucket) => key !== null).certain).toBe(row?.count)
  })

  test('as of a day are those valid on that day', async () => {
    const asOf = { validOn: '2018-12-10', certainty: 'CERTAIN' }
    const { total, buckets } = await timeline({ groupBy: 'YEAR', asOf })
    const { events: then } = await live.data('query ($asOf: AsOf) { events(first: 1, asOf: $asOf) { totalCount } }', {
      asOf,
    })
    expect(total).toBe(then.totalCount)
    expect(buckets).toEqual([{ key: '2018', certain: total, possible: 0, entity: null }])
  })
})

describe('relationships', () => {
  test('by type equal the number of relationships', async () => {
    const types = ['PARTICIPATED_IN', 'HOLDS_POST']
    const { buckets, total } = await timeline({ groupBy: 'KIND', types })
    const rows = await live.graph.read(
      'MATCH ()-[r:PARTICIPATED_IN|HOLDS_POST]->() RETURN type(r) AS key, count(r) AS certain ORDER BY certain DESC',
    )
    expect(buckets).toEqual(rows.map((row) => ({ ...row, possible: 0, entity: null })))
    expect(total).toBe(rows.reduce((sum, { certain }) => sum + Number(certain), 0))
  })

  test('by year use the dates of the event without own dates', async () => {
    const { buckets } = await timeline({ groupBy: 'YEAR', types: ['PARTICIPATED_IN'] })
    const [row] = await live.graph.read(
      "MATCH ()-[r:PARTICIPATED_IN]->(e:Event) WHERE r.start IS NULL AND r.startEarliest IS NULL AND r.attestedOn IS NULL AND e.startEarliest STARTS WITH '2018' AND e.startLatest STARTS WITH '2018' RETURN count(r) AS least",
    )
    const in2018 = buckets.find(({ key }: Bucket) => key === '2018')
    expect(Number(row?.least)).toBeGreaterThan(0)
    expect(in2018.certain).toBeGreaterThanOrEqual(Number(row?.least))
  })

  test.each([
    [{ groupBy: 'COUNTRY', types: ['HOLDS_POST'] }, 'YEAR or KIND'],
    [{ groupBy: 'YEAR', types: ['HOLDS_POST'], where: {} }, 'either where'],
    [{ groupBy: 'YEAR', types: [] }, 'at least one type'],
    [{ groupBy: 'YEAR', asOf: { knownAt: '2026-01-01T00:00:00Z' } }, 'knownAt'],
  ])('rejects %j', async (variables, said) => {
    const { errors } = await live.ask(TIMELINE, variables)
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining(said),
    })
  })
})
