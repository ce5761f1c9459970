import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { flawsOf } from '../../durability/inconsistencies.ts'
import { type Answer, apiOver, type TestApi } from '../../support/api.ts'
import { type BoltProxy, boltProxy, type Cut } from '../../support/boltProxy.ts'
import { empty, graphWith, patient, testGraph } from '../../support/graph.ts'
import { keyFor } from '../../support/keys.ts'
import { KINDS, type Mutation, type MutationKind, upsertPerson } from './retriedMutations.ts'

let graph: Graph
let proxy: BoltProxy
let farGraph: Graph
/** A connection that bypasses the proxy, to prepare and to inspect the graph. */
let near: TestApi
/** The connection through the proxy. */
let far: TestApi
let secret: string

beforeAll(async () => {
  graph = await graphWith()
  const { hostname, port } = new URL(String(process.env.TEST_NEO4J_URI))
  proxy = await boltProxy({ host: hostname, port: Number(port) })
  farGraph = testGraph(`bolt://127.0.0.1:${proxy.port}`)
  near = await apiOver(patient(graph))
  far = await apiOver(patient(farGraph))
  secret = await keyFor(graph, 'EDITOR')
}, 120_000)
afterEach(async () => expect(await flawsOf(graph)).toEqual([]))
afterAll(async () => {
  await far.close()
  await near.close()
  await farGraph.close()
  await proxy.close()
  await empty(graph)
  await graph.close()
})

const LINES = `CALL () {
  MATCH (c:Change) RETURN c
  UNION ALL
  MATCH (c:ChangePart) RETURN c
}
WITH c WHERE c.before CONTAINS $marker OR c.after CONTAINS $marker
RETURN c.op AS op, c.recordId AS id, c.after AS after
ORDER BY c.sequence, c.recordId`

/** The changes of a round's records: the operation and the resulting version. */
async function changesOf(marker: string): Promise<string[]> {
  const rows = await graph.read(LINES, { marker })
  return rows.map(({ op, after }) => `${op} ${after === null ? '' : JSON.parse(String(after)).version}`.trim())
}

async function made(mutation: Mutation): Promise<void> {
  for (const { query, input } of mutation.before) {
    const { data, errors } = await near.askAs(secret, query, { input })
    expect([errors, Object.values<{ userErrors: unknown }>(data ?? {})[0]?.userErrors]).toEqual([undefined, []])
  }
}

/** Runs one mutation whose COMMIT reply is lost: returns the graph at that moment and the answer to the client. */
async function cutOnce(
  mutation: Mutation,
  marker: string,
  { lost, times }: Pick<Cut, 'lost' | 'times'>,
  key: string | null,
) {
  await made(mutation)
  const before = await changesOf(marker)
  const seen: string[][] = []
  const meanwhile = async () => void seen.push((await changesOf(marker)).slice(before.length))
  const plan = proxy.plan({ marker, lost, meanwhile, ...(times === undefined ? {} : { times }) })
  const { query, input } = mutation.asked
  const ask = () => far.askAs(secret, query, { input: key === null ? input : { ...input, idempotencyKey: key } })
  const first = await ask()
  plan.stop()
  return { seen, first, ask, cuts: plan.made(), effect: async () => (await changesOf(marker)).slice(before.length) }
}

const payloadIn = ({ data, errors }: Answer): unknown => errors ?? Object.values(data)[0]
const codeIn = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code

const ROUNDS = 16
let cuts = 0

/** Runs the kinds of mutation concurrently, and waits for all of them even when one fails. */
async function ofEachKind(rounds: (kind: MutationKind) => Promise<void>): Promise<void> {
  const ended = await Promise.allSettled(KINDS.map(rounds))
  expect(ended.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))).toEqual([])
}

test('a mutation whose connection is cut at COMMIT is done once, with a key and without', async () => {
  await ofEachKind(async ({ name, mutationOf }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const marker = `${name}-${String(round).padStart(3, '0')}.`
      const mutation = mutationOf(marker)
      const lost = round % 2 === 0 ? 'COMMIT' : 'REPLY'
      const key = round % 4 < 2 ? marker : null
      const cut = await cutOnce(mutation, marker, { lost, times: 1 }, key)
      cuts += cut.cuts
      // When the connection broke, the server had committed everything, or nothing if it never received the COMMIT.
      expect([marker, cut.cuts, cut.seen]).toEqual([marker, 1, [lost === 'COMMIT' ? [] : mutation.effect]])
      expect([marker, payloadIn(cut.first)]).toEqual([marker, mutation.answer])
      expect([marker, await cut.effect()]).toEqual([marker, mutation.effect])
    }
  })
}, 300_000)

test.each(['COMMIT', 'REPLY'] as const)(
  'a mutation of which every %s is lost, and that is sent again with its key, is done once',
  async (lost) => {
    await ofEachKind(async ({ name, mutationOf }) => {
      for (const round of ['a', 'b']) {
        const marker = `${name}-${lost}-${round}.`
        const mutation = mutationOf(marker)
        const { first, ask, effect, ...cut } = await cutOnce(mutation, marker, { lost }, marker)
        cuts += cut.cuts
        // The second attempt finds what was committed, and commits nothing itself.
        if (lost === 'REPLY') expect([marker, payloadIn(first)]).toEqual([marker, mutation.answer])
        else expect([marker, codeIn(first)]).toEqual([marker, 'DATABASE_UNAVAILABLE'])
        expect([marker, await effect()]).toEqual([marker, lost === 'COMMIT' ? [] : mutation.effect])
        expect([marker, payloadIn(await ask())]).toEqual([marker, mutation.answer])
        expect([marker, payloadIn(await ask())]).toEqual([marker, mutation.answer])
        expect([marker, await effect()]).toEqual([marker, mutation.effect])
      }
    })
  },
  120_000,
)

test('all this were a hundred cuts and more', () => {
  expect(cuts).toBeGreaterThanOrEqual(100)
})

test('what was said between a lost reply and the repetition stands', async () => {
  const marker = 'between.'
  const named = (name: string) => upsertPerson(marker, { name })
  expect(payloadIn(await near.askAs(secret, named('first').query, { input: named('first').input }))).toMatchObject({
    created: true,
  })
  const { query, input } = named('second')
  const said = { query, input: { ...input, description: 'said twice' } }
  const meanwhile = async () =>
    expect(payloadIn(await near.askAs(secret, query, { input: named('third').input }))).toMatchObject({ changed: true })
  const plan = proxy.plan({ marker: 'said twice', lost: 'REPLY', times: 1, meanwhile })
  expect(payloadIn(await far.askAs(secret, said.query, { input: said.input }))).toMatchObject({
    changed: true,
    person: { name: 'third' },
  })
  expect(plan.made()).toBe(1)
  plan.stop()
})
