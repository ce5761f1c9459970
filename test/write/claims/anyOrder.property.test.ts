import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encodeExternalId, encodeName } from '../../../src/model/claims/claimValues.ts'
import { saveSources } from '../../../src/model/sources/saveSources.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import type { ClaimDraft, RecordHeader } from '../../../src/write/claims/claimOperation.ts'
import { writeClaims } from '../../../src/write/claims/writeClaims.ts'
import { coverage, event, framework, institution, participation, person, tenure } from '../../support/definitions.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty, graphWith } from '../../support/graph.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith()
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

const SOURCES = [
  { id: 'source:a', sourceKind: 'NEWS', title: 'A', published: '2020-05' },
  { id: 'source:b', sourceKind: 'NEWS', title: 'B' },
  { id: 'source:c', sourceKind: 'NEWS', title: 'C', published: '2021' },
]

interface Subject {
  readonly id: string
  readonly head: RecordHeader
  readonly required: ClaimDraft['values']
}

const ENTITIES: readonly Subject[] = [
  { id: 'person:p', head: { entity: person }, required: { name: 'P' } },
  { id: 'institution:i', head: { entity: institution }, required: { name: 'I', institutionKind: 'IGO' } },
  { id: 'framework:f', head: { entity: framework }, required: { name: 'F', frameworkKind: 'TREATY' } },
  { id: 'event:e', head: { entity: event }, required: { name: 'E', eventKind: 'MEETING', status: 'REPORTED' } },
]

const link = (
  relationship: Extract<RecordHeader, { relationship: unknown }>['relationship'],
  fromId: string,
  toId: string,
): RecordHeader => ({
  relationship,
  fromId,
  toId,
  occurrence: null,
})

const LINKS: readonly Subject[] = [
  {
    id: 'participated_in:p--e',
    head: link(participation, 'person:p', 'event:e'),
    required: { participationRole: 'SPEAKER' },
  },
  { id: 'covers:e--f', head: link(coverage, 'event:e', 'framework:f'), required: { manner: 'DISCUSSED' } },
  { id: 'holds_post:p--i', head: link(tenure, 'person:p', 'institution:i'), required: { title: 'Director' } },
]

const date = fc.constantFrom('2018', '2018-10', '2018-10-01', '2018-10-02', '2019-01')
const day = fc.constantFrom('2018-10-01', '2018-12-24', '2020-02-29')
const dates = fc.record(
  { start: date, attestedOn: fc.array(day, { minLength: 1, maxLength: 2 }).map((days) => [...new Set(days)].sort()) },
  { requiredKeys: [] },
)
const names = fc.record(
  {
    names: fc
      .uniqueArray(fc.constantFrom('Eins', 'Zwei', 'Drei'), { minLength: 1 })
      .map((it) => it.sort().map((value) => encodeName({ value, language: 'de', nameKind: 'SHORT' }))),
  },
  { requiredKeys: [] },
)

const valuesOf = ({ id, head, required }: Subject) => {
  const dated = 'relationship' in head || id.startsWith('event:') ? dates : fc.constant({})
  const named = 'entity' in head ? names : fc.constant({})
  const marked = fc.constantFrom({}, { externalIds: [encodeExternalId({ scheme: 'test', value: id })] })
  const titled = id.startsWith('framework:')
    ? fc.record({ adopted: date, acronym: fc.constantFrom('F', 'f', 'G') }, { requiredKeys: [] })
    : fc.constant({})
  return fc
    .tuple(dated, named, marked, titled)
    .map((parts) => Object.assign({}, required, ...parts) as ClaimDraft['values'])
}

const draftsAbout = (subject: Subject): fc.Arbitrary<ClaimDraft[]> =>
  fc
    .array(
      fc.record({
        sourceId: fc.constantFrom('source:a', 'source:b', 'source:c'),
        basis: fc.constantFrom('STATED', 'ATTRIBUTED', 'INFERRED', 'OUTSIDE'),
        settles: fc.boolean(),
        recordedBy: fc.constantFrom('one', 'two'),
        recordedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'),
        values: valuesOf(subject),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((drawn) =>
      drawn.map((it, index) => ({
        recordId: subject.id,
        header: subject.head,
        claimDiscriminator: String(index),
        quote: null,
        locator: null,
        note: null,
        claimedById: null,
        ...it,
      })),
    )

/** Writes drafts in batches, in the order of the keys; entities come before the relationships between them. */
async function write(drafts: readonly ClaimDraft[], keys: readonly number[]): Promise<string[]> {
  await empty(graph)
  await graph.write((tx) => saveSources(tx, SOURCES))
  const keyed = drafts.map((draft, index) => [keys[index % keys.length] ?? 0, draft] as const).sort(([a], [b]) => a - b)
  const shuffled = keyed.map(([, draft]) => draft)
  const firsts = new Set(ENTITIES.map(({ id }) => shuffled.find(({ recordId }) => recordId === id)))
  const order = [...shuffled.filter((draft) => firsts.has(draft)), ...shuffled.filter((draft) => !firsts.has(draft))]
  for (let start = 0; start < order.length; ) {
    const size = 1 + ((keys[start % keys.length] ?? 0) % 5)
    const some = order.slice(start, start + size)
    await graph.write((tx) => writeClaims(tx, some, { by: 'test', at: new Date().toISOString(), requestId: null }))
    start += size
  }
  return exportGraph(graph, { stamps: false })
}

describe('the graph', () => {
  test('is the same for any order of the same claims, in any portions', async () => {
    const drafts = fc.tuple(...[...ENTITIES, ...LINKS].map(draftsAbout)).map((lists) => lists.flat())
    const keys = fc.array(fc.nat({ max: 1000 }), { minLength: 30, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(drafts, keys, keys, async (drawn, first, second) => {
        const once = await write(drawn, first)
        expect(once.length).toBeGreaterThan(drawn.length)
        expect(await write(drawn, second)).toEqual(once)
      }),
      { numRuns: propertyRuns(20), endOnFailure: true },
    )
  }, 240_000)
})
