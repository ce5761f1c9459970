import { beforeAll, describe, expect, test } from '@jest/globals'
import { event, participation, person } from '../../support/definitions.ts'

import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const HUB = 'event:hub'
const somebody = (name: string): TestRecord => ({ id: `person:${name}`, header: { entity: person }, values: { name } })
const meeting = (name: string, start?: string): TestRecord => ({
  id: `event:${name}`,
  header: { entity: event },
  values: { name, eventKind: 'MEETING', status: 'REPORTED', ...(start ? { start } : {}) },
})
const attending = (name: string, start?: string): TestRecord => ({
  id: `participated_in:${name}--hub`,
  header: relationshipHeader(participation, `person:${name}`, HUB),
  values: { participationRole: 'SPEAKER', ...(start ? { start } : {}) },
})

const STAYING = Array.from({ length: 40 }, (_, i) => `stays-${String(i).padStart(2, '0')}`)
// Every third record has no date, and some records have the same date.
const dayOf = (i: number): string | undefined =>
  i % 3 === 0 ? undefined : `20${String(10 + (i % 7)).padStart(2, '0')}-05-05`

beforeAll(async () => {
  await writeRecords(live.graph, [meeting('hub')])
  await writeRecords(
    live.graph,
    STAYING.flatMap((name, i) => [somebody(name), meeting(name, dayOf(i))]),
  )
  await writeRecords(
    live.graph,
    STAYING.map((name, i) => attending(name, dayOf(i))),
  )
}, 60_000)

let churned = 0

/** Adds a record before and after the current page, and deletes the previously added ones. */
async function churn(): Promise<void> {
  churned += 1
  await live.graph.write((tx) => tx.run("MATCH (e:Entity) WHERE e.id CONTAINS 'passing-' DETACH DELETE e"))
  await live.graph.write((tx) => tx.run("MATCH (c:Claim) WHERE c.about CONTAINS 'passing-' DETACH DELETE c"))
  const names = ['passing-a', 'stays-20-passing-b', 'z-passing-c'].map((name) => `${name}-${churned}`)
  await writeRecords(
    live.graph,
    names.flatMap((name, i) => [somebody(name), meeting(name, dayOf(i))]),
  )
  await writeRecords(
    live.graph,
    names.map((name, i) => attending(name, dayOf(i + 1))),
  )
}

type Order = { readonly field: string; readonly direction: string } | null

interface List {
  readonly query: (args: string) => string
  readonly page: (data: never) => { nodes: { id: string }[]; pageInfo: Readonly<Record<string, unknown>> }
}

const eventsBy = (order: Order): List => ({
  query: (args) =>
    `{ events(${order ? `orderBy: { field: ${order.field}, direction: ${order.direction} }, ` : ''}${args}) ${PAGE} }`,
  page: ({ events }: { events: never }) => events,
})
const PAGE = '{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

const LISTS: readonly (readonly [string, List])[] = [
  ['events by name', eventsBy({ field: 'NAME', direction: 'ASC' })],
  ['events by name, from the end', eventsBy({ field: 'NAME', direction: 'DESC' })],
  ['events by date', eventsBy({ field: 'DATE', direction: 'ASC' })],
  ['events by date, from the end', eventsBy({ field: 'DATE', direction: 'DESC' })],
  ['events by change', eventsBy({ field: 'UPDATED_AT', direction: 'DESC' })],
  [
    'relationships',
    {
      query: (args) => `{ event(id: "${HUB}") { participations(${args}) ${PAGE} } }`,
      page: ({ event }: { event: { participations: never } }) => event.participations,
    },
  ],
  [
    'relationships of any type',
    {
      query: (args) => `{ event(id: "${HUB}") { relationships(${args}) ${PAGE} } }`,
      page: ({ event }: { event: { relationships: never } }) => event.relationships,
    },
  ],
]

async function walk(
  { query, page }: List,
  size: number,
  forwards: boolean,
  between: () => Promise<void>,
): Promise<string[]> {
  const ids: string[] = []
  let place = ''
  for (let step = 0; ; step += 1) {
    const { nodes, pageInfo } = page(
      (await live.data(query(`${forwards ? 'first' : 'last'}: ${size}${place}`))) as never,
    )
    if (forwards) ids.push(...nodes.map(({ id }) => id))
    else ids.unshift(...nodes.map(({ id }) => id))
    if (!pageInfo[forwards ? 'hasNextPage' : 'hasPreviousPage']) return ids
    place = forwards ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`
    if (step % 13 === 0) await between()
  }
}

const stays = (id: string) => id.includes('stays-') && !id.includes('passing')
const nothing = async () => undefined

describe.each(LISTS)('%s', (_what, list) => {
  test.each([1, 7, 100])(
    'in pages of %i nothing that was there throughout is missed or doubled',
    async (size) => {
      const expected = (await walk(list, 100, true, nothing)).filter(stays)
      expect(expected).toHaveLength(STAYING.length)
      for (const forwards of [true, false]) {
        const walked = await walk(list, size, forwards, churn)
        expect(new Set(walked).size).toBe(walked.length)
        expect(walked.filter(stays)).toEqual(expected)
      }
    },
    120_000,
  )
})

describe('unknown dates come last in both directions', () => {
  test.each(['ASC', 'DESC'])('%s', async (direction) => {
    const { events } = await live.data(
      `{ events(first: 100, orderBy: { field: DATE, direction: ${direction} }) { nodes { validity { startEarliest } } } }`,
    )
    const days: (string | null)[] = events.nodes.map(
      (node: { validity: { startEarliest: string | null } }) => node.validity.startEarliest,
    )
    const known = days.filter((day) => day !== null)
    expect(days).toEqual([...known, ...days.filter((day) => day === null)])
    expect(known).toEqual(direction === 'ASC' ? [...known].sort() : [...known].sort().reverse())
    expect(known.length).toBeGreaterThan(20)
    expect(days.length - known.length).toBeGreaterThan(10)
  })
})

describe('a cursor is valid for its own list and order only', () => {
  const cursorOf = async (order: string) =>
    (await live.data(`{ events(first: 1, orderBy: ${order}) { edges { cursor } } }`)).events.edges[0].cursor

  test.each([
    ['of another order', '{ field: DATE }', '{ field: NAME }'],
    ['of another direction', '{ field: NAME, direction: DESC }', '{ field: NAME }'],
  ])('%s', async (_what, order, other) => {
    const { errors } = await live.ask(
      `{ events(orderBy: ${other}, after: "${await cursorOf(order)}") { nodes { id } } }`,
    )
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })

  test('rejects an order that the kind does not have', async () => {
    const { errors } = await live.ask('{ people(orderBy: { field: DATE }) { nodes { id } } }')
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })
})
