import { describe, expect, test } from '@jest/globals'
import { isEnumType } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)
const schema = makeSchema()

const valuesOf = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}

const SELECTED = 'total truncated otherBuckets otherCount buckets { value count }'

test('countable fields are derived from the declaration of the kind', () => {
  expect(valuesOf('EventField')).toEqual(['EVENT_KIND', 'FORMAT', 'STATUS', 'DATE_BASIS', 'BASIS', 'DISPUTED', 'BARE'])
  expect(valuesOf('PersonField')).toEqual(['BASIS', 'DISPUTED', 'BARE'])
})

test('counts of every field of every kind add up to the total', async () => {
  for (const { name, many } of kinds.values()) {
    for (const by of valuesOf(`${name}Field`)) {
      const { aggregate } = await live.data(`{ aggregate { ${many}(by: ${by}, first: 100) { ${SELECTED} } } }`)
      const { total, buckets, otherCount } = aggregate[many]
      const sum = buckets.reduce((all: number, { count }: { count: number }) => all + count, 0)
      expect([name, by, sum + otherCount]).toEqual([name, by, total])
      expect(total).toBeGreaterThan(0)
    }
  }
}, 120_000)

describe('institutions by kind', () => {
  test('equal a plain count, most frequent first', async () => {
    const rows = await live.graph.read(
      'MATCH (i:Institution) WITH i.institutionKind AS value, count(i) AS count ORDER BY count DESC, value RETURN value, count',
    )
    const { aggregate } = await live.data(
      `{ aggregate { institutions(by: INSTITUTION_KIND, first: 100) { ${SELECTED} } } }`,
    )
    expect(aggregate.institutions.buckets).toEqual(rows)
    expect(aggregate.institutions).toMatchObject({ truncated: false, otherBuckets: 0, otherCount: 0 })
  })

  test('reports omitted buckets', async () => {
    const { aggregate } = await live.data(
      `{ aggregate { all: institutions(by: INSTITUTION_KIND, first: 100) { ${SELECTED} } some: institutions(by: INSTITUTION_KIND, first: 2) { ${SELECTED} } } }`,
    )
    const { all, some } = aggregate
    expect(some.buckets).toEqual(all.buckets.slice(0, 2))
    expect(some).toMatchObject({ truncated: true, otherBuckets: all.buckets.length - 2, total: all.total })
    expect(some.otherCount).toBe(all.total - some.buckets[0].count - some.buckets[1].count)
  })

  test('counts of a filter equal the totalCount of the list', async () => {
    const where = '{ memberships: { some: { organisation: { id: { eq: "institution:un" } } } } }'
    const { aggregate, institutions } = await live.data(
      `{ aggregate { institutions(by: BASIS, where: ${where}) { total } } institutions(first: 1, where: ${where}) { totalCount } }`,
    )
    expect(aggregate.institutions.total).toBe(institutions.totalCount)
  })
})

test('counts dates by year', async () => {
  const { aggregate } = await live.data(
    '{ aggregate { frameworks(by: ADOPTED, first: 100) { buckets { value count } } } }',
  )
  const years = aggregate.frameworks.buckets.map(({ value }: { value: string | null }) => value)
  expect(years).toContain('2018')
  for (const year of years) expect(year ?? '2000').toMatch(/^[\dX]{4}$/)
})

test('counts events valid on a day, and rejects knownAt', async () => {
  const asOf = '{ validOn: "2018-12-10", certainty: CERTAIN }'
  const { aggregate, events } = await live.data(
    `{ aggregate { events(by: STATUS, asOf: ${asOf}) { total } } events(first: 1, asOf: ${asOf}) { totalCount } }`,
  )
  expect(aggregate.events.total).toBe(events.totalCount)
  const { errors } = await live.ask(
    '{ aggregate { events(by: STATUS, asOf: { knownAt: "2026-01-01T00:00:00Z" }) { total } } }',
  )
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})
