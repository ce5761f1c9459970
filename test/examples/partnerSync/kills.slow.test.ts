import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect, type Graph } from '../../../src/neo4j/graph/graph.ts'
import type { TestApi } from '../../support/api.ts'
import { recordsOfGraph, recordsOfStore } from '../../support/compareStore.ts'
import { freePort } from '../../support/freePort.ts'
import { inventedFiles } from '../../support/invented.ts'
import { keyFor } from '../../support/keys.ts'
import { compilePartner, dataFolder, type Run, startPartner, writeFolder } from '../../support/partner.ts'
import { type Program, processesIn, startProgram } from '../../support/program.ts'

/** A separate graph, whose database can be killed and is restarted by the API. */
const serverData = mkdtempSync(path.join(tmpdir(), 'partner-server-'))
const PASSWORD = 'migration-governance'

let server: Program
let graph: Graph
let to: { url: string; key: string }
let editor: string

beforeAll(async () => {
  compilePartner()
  const [port, bolt, http] = [await freePort(), await freePort(), await freePort()]
  server = startProgram({
    ...{ PATH: process.env.PATH ?? '', DATA_DIR: serverData, LOAD: 'none', NEO4J_HEAP: '512m' },
    ...{ PORT: String(port), NEO4J_BOLT_PORT: String(bolt), NEO4J_HTTP_PORT: String(http) },
  })
  await server.says(/Press Ctrl-C to stop/)
  graph = connect({ uri: `bolt://127.0.0.1:${bolt}`, user: 'neo4j', password: PASSWORD, database: 'neo4j' })
  to = { url: `http://127.0.0.1:${port}`, key: await keyFor(graph, 'PARTNER', 'Example Partner') }
  editor = await keyFor(graph, 'EDITOR', 'Example Partner')
})

afterAll(async () => {
  await graph?.close()
  server.child.kill('SIGTERM')
  await server.ended
  rmSync(serverData, { recursive: true, force: true })
})

const SIZES = { people: 150, institutions: 20, events: 30, posts: 150, participations: 150, bad: 7 }
const GOOD = SIZES.people + SIZES.institutions + SIZES.events + SIZES.posts + SIZES.participations
const BATCH = 25
const BATCHES = Math.ceil((GOOD + SIZES.bad) / BATCH)

const folder = writeFolder(inventedFiles(SIZES))
const dataDir = dataFolder()
const push = () => startPartner(to, ['push', folder, '--data', dataDir, '--batch', String(BATCH)])
const copies = { listening: dataFolder(), killed: dataFolder() }
const follow = (copy: string, how: string) => startPartner(to, ['follow', how, '--data', copy])

/** Kills a run shortly after it has printed a text. */
async function killAfter(run: Run, pattern: RegExp): Promise<void> {
  await run.waitForOutput(pattern)
  await sleep(Math.random() * 120)
  run.child.kill('SIGKILL')
  await run.ended
}

test('a push that is killed repeatedly writes every line once, although the database is killed too', async () => {
  for (const batch of [0, 2, 5, 9, 13]) {
    const run = push()
    await killAfter(run, new RegExp(`acknowledged: ${batch} of ${BATCHES}`))
    expect(run.child.signalCode).toBe('SIGKILL')
  }
  const listener = follow(copies.listening, '--live')
  await listener.waitForOutput(/listening/)
  const last = push()
  await last.waitForOutput(/acknowledged: 16 of/)
  process.kill(processesIn(serverData)[0] as number, 'SIGKILL')
  expect(await last.ended).toBe(0)
  expect(last.output()).toContain('Retrying in ')
  // A batch that was executed twice would be counted as unchanged.
  expect(last.output()).toContain(`${GOOD} created, 0 changed, 0 unchanged, 0 gone, ${SIZES.bad} rejected`)
  expect(await graph.read('MATCH (c:Change) RETURN c.op AS op, count(*) AS times')).toEqual([
    { op: 'CREATE', times: GOOD },
  ])
  const rejected = readFileSync(path.join(dataDir, 'rejected.jsonl'), 'utf8').trim().split('\n')
  expect(rejected.map((line) => JSON.parse(line).code)).toEqual(Array(SIZES.bad).fill('NOT_FOUND'))
  listener.child.kill('SIGKILL')
  await listener.ended
})

test('a subscribed copy, and a copy that is killed during load and changes, end equal to the graph', async () => {
  await killAfter(follow(copies.killed, '--once'), /lists loaded: 1 of 9/)
  await killAfter(follow(copies.killed, '--live'), /lists loaded: 3 of 9/)
  let enough = false
  const writing = writeAsOthers(() => enough)
  for (const pattern of [/listening/, /applied/, /listening[\s\S]*applied[\s\S]*applied/]) {
    await killAfter(follow(copies.killed, '--live'), pattern)
  }
  enough = true
  await writing
  const records = await recordsOfGraph(graph)
  for (const copy of Object.values(copies)) {
    expect(await follow(copy, '--once').ended).toBe(0)
    expect(recordsOfStore(copy)).toEqual(records)
  }
  expect(records.length).toBeGreaterThan(GOOD)
  const [merges] = await graph.read(
    "MATCH (c:Change) WHERE c.op IN ['MERGE', 'UNMERGE'] RETURN count(DISTINCT c.op) AS ops",
  )
  expect(merges).toEqual({ ops: 2 })
})

/** Changes of all kinds: people renamed, created and merged, posts withdrawn, merges undone. */
async function writeAsOthers(isEnough: () => boolean): Promise<void> {
  const claim = { source: { sourceKind: 'PARTNER', title: 'What others know' } }
  for (let n = 0; n < 8 || !isEnough(); n++) {
    await write('upsertPerson', { key: ours(`person-${n % 40}`), name: `Person ${n}, renamed`, claim })
    await write('upsertPerson', { key: ours(`newcomer-${n}`), name: `Newcomer ${n}`, claim })
    if (n < SIZES.posts) await write('withdrawClaims', { key: ours(`post-${n}`) })
    if (n % 4 === 0 && n < 40) await mergeSome(n)
  }
}

async function mergeSome(n: number): Promise<void> {
  await write('mergeEntities', { into: ours(`person-${50 + n}`), from: ours(`person-${100 + n}`) })
  // Merged again, so that the first id redirects over two steps.
  await write('mergeEntities', { into: ours(`person-${51 + n}`), from: ours(`person-${50 + n}`) })
  const { mergeId } = await write('mergeEntities', {
    into: ours(`person-${52 + n}`),
    from: ours(`person-${102 + n}`),
  })
  await write('unmergeEntities', { mergeId })
}

const ours = (value: string) => ({ externalId: { scheme: 'example-partner', value } })

let writes = 0

/** Writes as the editor, with retries. */
async function write(name: string, input: object): Promise<{ readonly mergeId?: string }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${name === 'mergeEntities' ? 'mergeId' : ''} userErrors { message } } }`
  const body = JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: `others:${++writes}` } } })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${editor}` }
  for (;;) {
    const answer = await fetch(`${to.url}/graphql`, { method: 'POST', headers, body })
    const { data } = (await answer.json()) as Awaited<ReturnType<TestApi['ask']>>
    if (data?.[name]) {
      expect(data[name].userErrors).toEqual([])
      return data[name]
    }
    await sleep(200)
  }
}
