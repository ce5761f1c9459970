import { describe, expect, test } from '@jest/globals'
import { fold } from '../../../src/lib/text/fold.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

interface Page {
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly { readonly cursor: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
  readonly totalCount: number
}

const PAGE =
  '{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'

const LISTS: readonly (readonly [string, (args: string) => string, (data: never) => Page])[] = [
  ['a root list', (args) => `{ topics(${args}) ${PAGE} }`, ({ topics }: { topics: Page }) => topics],
  [
    'a relationship list',
    (args) => `{ institution(id: "institution:iom") { members(${args}) ${PAGE} } }`,
    ({ institution }: { institution: { members: Page } }) => institution.members,
  ],
  [
    'a list that runs in both directions',
    (args) => `{ institution(id: "institution:iom") { cooperations(${args}) ${PAGE} } }`,
    ({ institution }: { institution: { cooperations: Page } }) => institution.cooperations,
  ],
]

describe.each(LISTS)('%s', (_what, queryWith, pageIn) => {
  const page = async (args: string) => pageIn((await live.data(queryWith(args))) as never)

  async function walk(size: number, forwards: boolean): Promise<string[]> {
    const ids: string[] = []
    let place = ''
    for (;;) {
      const { nodes, pageInfo } = await page(forwards ? `first: ${size}${place}` : `last: ${size}${place}`)
      const here = nodes.map(({ id }) => id)
      if (forwards) ids.push(...here)
      else ids.unshift(...here)
      if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return ids
      place = forwards ? `, after: "${pageInfo.endCursor}"` : `, before: "${pageInfo.startCursor}"`
    }
  }

  test.each([1, 7, 100])('returns every record once in pages of %i, forwards and backwards', async (size) => {
    const all = await walk(100, true)
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength((await page('first: 1')).totalCount)
    expect(await walk(size, true)).toEqual(all)
    expect(await walk(size, false)).toEqual(all)
  })

  test('reports the position of a page', async () => {
    const first = await page('first: 2')
    expect(first.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[1]?.cursor,
    })
    const last = await page('last: 2')
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  test('returns the records between two cursors', async () => {
    const { edges, nodes } = await page('first: 4')
    const between = await page(`first: 10, after: "${edges[0]?.cursor}", before: "${edges[3]?.cursor}"`)
    expect(between.nodes).toEqual(nodes.slice(1, 3))
  })
})

describe('the order', () => {
  test('root lists are ordered by folded name', async () => {
    const { places } = await live.data('{ places(first: 100) { nodes { name } } }')
    const names: string[] = places.nodes.map(({ name }: { name: string }) => name)
    expect(names).toHaveLength(100)
    expect(names.slice(0, 3)).toEqual(['Abuja', 'Accra', 'Addis Ababa'])
    expect(names.indexOf('Europe')).toBeLessThan(names.indexOf('Europe and Central Asia'))
    const words = names.map((name) => fold(name).replaceAll(/[^a-z]+/g, ' '))
    expect(words).toEqual([...words].sort())
    expect(names).toContain('Cancún')
  })

  test('relationships are newest first, undated last', async () => {
    const { institution } = await live.data(
      '{ institution(id: "institution:iom") { tenures(first: 100) { nodes { id validity { startEarliest attestedOn } } } } }',
    )
    const days = institution.tenures.nodes.map(
      ({ validity }: { validity: { startEarliest: string | null; attestedOn: string[] } }) =>
        validity.startEarliest ?? validity.attestedOn[0] ?? '0000-00-00',
    )
    expect(days).toEqual([...days].sort().reverse())
    expect(days.at(-1)).toBe('0000-00-00')
  })

  test('participations use the day of their event', async () => {
    const { person } = await live.data(
      '{ person(id: "person:vusal-huseynov") { participations { nodes { event { id validity { startEarliest } } } } } }',
    )
    const days = person.participations.nodes.map(
      ({ event }: { event: { validity: { startEarliest: string | null } } }) =>
        event.validity.startEarliest ?? '0000-00-00',
    )
    expect(days).toEqual([...days].sort().reverse())
  })

  test('a cooperation is listed from both its ends, with the other end and the direction', async () => {
    const ask = (id: string) =>
      live.data(
        `{ institution(id: "${id}") { cooperations(first: 100) { edges { direction other { id } node { id partner { id } counterpart { id } } } } } }`,
      )
    const cooperation = 'cooperates_with:az-sms--iom--partner'
    const find = (data: { institution: { cooperations: { edges: { node: { id: string } }[] } } }) =>
      data.institution.cooperations.edges.find(({ node }) => node.id === cooperation)
    const ends = { id: cooperation, partner: { id: 'institution:az-sms' }, counterpart: { id: 'institution:iom' } }
    expect(find(await ask('institution:az-sms'))).toEqual({
      direction: 'OUT',
      other: { id: 'institution:iom' },
      node: ends,
    })
    expect(find(await ask('institution:iom'))).toEqual({
      direction: 'IN',
      other: { id: 'institution:az-sms' },
      node: ends,
    })
  })
})
