import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { freePort } from '../support/freePort.ts'
import { empty, graphWith } from '../support/graph.ts'
import { keyFor } from '../support/keys.ts'
import { freeze, type Program, startProgram } from '../support/program.ts'
import { upsertPerson } from '../write/sync/retriedMutations.ts'
import { flawsOf } from './inconsistencies.ts'
import { type Heard, visitorOf } from './keepAliveClient.ts'

let graph: Graph
let program: Program
let url: string
let secret: string

beforeAll(async () => {
  graph = await graphWith()
  secret = await keyFor(graph, 'PARTNER')
  const port = await freePort()
  url = `http://127.0.0.1:${port}/graphql`
  program = startProgram({
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    NEO4J_URI: String(process.env.TEST_NEO4J_URI),
    NEO4J_PASSWORD: String(process.env.TEST_NEO4J_PASSWORD),
    LOAD: 'none',
  })
  await program.says(/Press Ctrl-C to stop/)
}, 120_000)
afterAll(async () => {
  program.child.kill('SIGKILL')
  await program.ended
  await empty(graph)
  await graph.close()
})

const VISITORS = 10
const READ = '{ people(first: 5) { nodes { id name version } } }'
const BATCH = 'mutation ($input: ApplyBatchInput!) { applyBatch(input: $input) { applied userErrors { code } } }'

const read = (): readonly [string] => [READ]

let asked = 0
function write(): readonly [string, unknown] {
  asked += 1
  const { query, input } = upsertPerson(`written-${asked}.`, { name: `Written ${asked}` })
  return [query, input]
}

const largeBatch = () => ({
  idempotencyKey: 'large',
  items: Array.from({ length: 300 }, (_, n) => ({
    upsertPerson: upsertPerson(`large-${n}.`, { name: `Large ${n}` }).input,
  })),
})

const WRITTEN = `MATCH (p:Person)
RETURN p.name AS name`

async function writtenNames(): Promise<ReadonlySet<unknown>> {
  return new Set((await graph.read(WRITTEN)).map(({ name }) => name))
}

/** The names of the people that answers say were written. */
const namesIn = (heard: readonly Heard[]): string[] =>
  heard.flatMap(({ body }) => (body.includes('"created":true') ? [/Written \d+/.exec(body)?.[0] ?? body] : []))

const badIn = (heard: readonly Heard[]) =>
  heard.filter(
    ({ status, body, failure }) => failure !== 'ECONNREFUSED' && (status !== 200 || body.includes('"errors"')),
  )

/** Requests of new callers that the program has not let in yet, for it is frozen. */
async function atTheDoor(): Promise<readonly Promise<Heard>[]> {
  await freeze(program.child.pid ?? 0)
  const waiting = Array.from({ length: VISITORS }, () => visitorOf(url, secret).ask(...read()))
  // A connection to this machine stands at once, whoever answers it.
  await sleep(200)
  return waiting
}

test('SIGTERM under load: whoever was let in is answered in full, new ones are refused, and the program ends with 0', async () => {
  const visitors = Array.from({ length: VISITORS }, () => visitorOf(url, secret))
  const acts = visitors.map((_, index) => (index % 2 === 0 ? write : read))
  for (const [index, visitor] of visitors.entries()) {
    const [query, input] = (acts[index] ?? read)()
    while (badIn([await visitor.ask(query, input)]).length > 0) await sleep(100)
  }
  const goingOn = visitors.map((visitor, index) => visitor.goOn(acts[index] ?? read))
  await sleep(1_000)
  let stop: () => void = () => undefined
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const slow = visitorOf(url, secret).askSlowly(READ, stopped)
  const large = visitorOf(url, secret).ask(BATCH, largeBatch())
  // Long enough for both to have arrived, and far too short for the batch to be done.
  await sleep(100)
  const waiting = await atTheDoor()
  program.child.kill('SIGTERM')
  program.child.kill('SIGCONT')
  await program.says(/Stopping/)
  stop()
  const [heard, slowHeard, largeHeard] = [(await Promise.all(goingOn)).flat(), await slow, await large]
  expect(badIn([...heard, slowHeard, largeHeard])).toEqual([])
  expect((await Promise.all(waiting)).filter(({ status }) => status !== 200)).toEqual([])
  expect(heard.filter(({ failure }) => failure !== null)).toHaveLength(VISITORS)
  expect(heard.filter(({ closes }) => closes)).toHaveLength(VISITORS)
  expect(JSON.parse(largeHeard.body).data.applyBatch).toEqual({ applied: 300, userErrors: [] })
  expect(slowHeard.status).toBe(200)
  expect(await program.ended).toBe(0)
  const [there, told] = [await writtenNames(), namesIn(heard)]
  expect(told.length).toBeGreaterThanOrEqual(VISITORS / 2)
  expect(told.filter((name) => !there.has(name))).toEqual([])
  expect(await flawsOf(graph)).toEqual([])
}, 180_000)
