import { expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'
import { numbersFrom } from './draw.ts'
import { evaluator } from './evaluate.ts'
import { readModel } from './model.ts'

const FOLDERS = ['seeds', 'reference'] as const
const live = liveApi(...FOLDERS)
const model = readModel(...FOLDERS)

const DOCUMENT = `query ($id: ID!, $types: [RelationshipType!], $direction: Direction, $otherKinds: [EntityKind!], $during: DateRange, $asOf: AsOf, $after: Cursor) {
  node(id: $id) { ... on Entity { list: relationships(types: $types, direction: $direction, otherKinds: $otherKinds, during: $during, asOf: $asOf, first: 100, after: $after) {
    totalCount edges { direction other { id } node { id from { id } to { id } } } pageInfo { hasNextPage endCursor } } } } }`

const NEAR = [
  'institution:iom',
  'country:NGA',
  'framework:khartoum-process',
  'person:manfred-profazi',
  'event:tm-iom-2021',
  'institution:un',
]
const TYPES = [undefined, ['HOLDS_POST'], ['MEMBER_OF', 'ADHERES_TO'], ['PARTICIPATED_IN', 'COVERS', 'PART_OF'], []]
const KINDS = [undefined, ['COUNTRY'], ['PERSON', 'EVENT', 'INSTITUTION']]
const RANGES = [undefined, { from: '2019-01-01' }, { to: '2000-01-01' }, { from: '2010-01-01', to: '2021-12-31' }]
const DAYS = [undefined, '1995-06-15', '2020-01-30', '2021-03-02']
const CERTAINTIES = ['POSSIBLE', 'CERTAIN', 'ATTESTED']

interface Edge {
  readonly direction: string
  readonly other: { readonly id: string }
  readonly node: { readonly id: string; readonly from: { readonly id: string }; readonly to: { readonly id: string } }
}

interface Page {
  readonly totalCount: number
  readonly edges: readonly Edge[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const DRAWS = propertyRuns(200)

test(`${DRAWS} draws of types, direction, kinds, range and day equal the reference`, async () => {
  const number = numbersFrom(3)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(number() * items.length)] as T
  let found = 0
  for (let i = 0; i < DRAWS; i += 1) {
    const id = pick(NEAR)
    const [types, otherKinds, during, validOn] = [pick(TYPES), pick(KINDS), pick(RANGES), pick(DAYS)]
    const [direction, certainty] = [pick(['OUT', 'IN', 'BOTH']), pick(CERTAINTIES)]
    const asked = { id, types, otherKinds, during, direction, asOf: { validOn, certainty } }
    const { anyLink, isHeld } = evaluator(model, { validOn: validOn ?? null, certainty })
    const near = model.entities.get(id)
    if (!near) throw new Error(`Expected ${id} in the seed files.`)
    const where = { types, direction, during, ...(otherKinds ? { other: { kind: otherKinds } } : {}) }
    const expected = [...(model.from.get(id) ?? []), ...(model.to.get(id) ?? [])]
      .filter((link) => isHeld(link) && anyLink(link, near, where))
      .map((link) => link.id)
    const edges = await edgesOf(asked, expected.length)
    expect({ asked, ids: edges.map(({ node }) => node.id).sort() }).toEqual({ asked, ids: expected.sort() })
    for (const { direction: way, other, node } of edges) {
      const ends = way === 'OUT' ? [id, other.id] : [other.id, id]
      expect([node.from.id, node.to.id]).toEqual(ends)
    }
    found += edges.length
  }
  expect(found).toBeGreaterThan(2 * DRAWS)
}, 120_000)

async function edgesOf(asked: object, total: number): Promise<Edge[]> {
  const edges: Edge[] = []
  let after: string | null = null
  do {
    const { list }: { list: Page } = (await live.data(DOCUMENT, { ...asked, after })).node
    expect(list.totalCount).toBe(total)
    edges.push(...list.edges)
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null
  } while (after !== null)
  return edges
}
