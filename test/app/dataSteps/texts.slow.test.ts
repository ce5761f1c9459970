import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { texts } from '../../../src/app/dataSteps/012_texts.ts'
import { applyDataStep } from '../../../src/neo4j/graph/dataStep.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty, graphWith } from '../../support/graph.ts'
import { ofThisRun } from '../../support/ofThisRun.ts'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith('seeds', 'reference')
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

/** As if the database had never had the step. */
const forget = () => graph.write((tx) => tx.run('MATCH (m:Migration {id: $id}) DELETE m', { id: texts.id }))

/** Applies the step from its beginning; the lines of its progress. */
async function apply(): Promise<readonly string[]> {
  const lines: string[] = []
  await forget()
  await applyDataStep(graph, texts, (line) => lines.push(line))
  return lines
}

const withoutTexts = () =>
  graph.write(async (tx) => {
    await tx.run(
      'MATCH (n) WHERE n:Name OR n:Entity OR n:Source SET n.words = null, n.nameNormalised = null, n.acronymNormalised = null, n.titleKey = null, n.titleNormalised = null',
    )
    await tx.run(
      'MATCH ()-[r:HOLDS_POST|PARTICIPATED_IN]->() SET r.titleNormalised = null, r.capacityNormalised = null',
    )
  })

const all = () => exportGraph(graph, { stamps: false })

test('a database without folded texts gets them, in batches', async () => {
  const before = await all()
  await withoutTexts()
  expect(await all()).not.toEqual(before)
  const lines = await apply()
  expect(await all()).toEqual(before)
  expect(lines.length).toBeGreaterThan(10)
  const [, done, total] = /: ([\d,]+) of ([\d,]+) records$/.exec(lines.at(-1) ?? '') ?? []
  expect(done).toBe(total)
})

const MIGRATE = fileURLToPath(new URL('../../../dist/app/cli/migrate.js', import.meta.url))

/** `npm run migrate` without npm. */
function migrateProgram(): ChildProcess {
  const { PATH, TEST_NEO4J_URI: NEO4J_URI, TEST_NEO4J_PASSWORD: NEO4J_PASSWORD } = process.env
  const env = { PATH, NEO4J_URI, NEO4J_PASSWORD, ...ofThisRun() }
  return spawn(process.execPath, [MIGRATE], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

test('what a killed `npm run migrate` has left, the next one finishes', async () => {
  const before = await all()
  await withoutTexts()
  await forget()
  const killed = migrateProgram()
  killed.stdout?.on('data', (chunk: Buffer) => {
    if (/012_texts: [1-9]/.test(chunk.toString('utf8'))) killed.kill('SIGKILL')
  })
  expect(await once(killed, 'close')).toEqual([null, 'SIGKILL'])
  const [record] = await graph.read('MATCH (m:Migration {id: $id}) RETURN m.done AS done, m.appliedAt AS at', {
    id: texts.id,
  })
  expect(record).toEqual({ done: expect.any(Number), at: null })
  expect(Number(record?.done)).toBeGreaterThan(0)
  expect(await all()).not.toEqual(before)

  const next = migrateProgram()
  let output = ''
  next.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  expect(await once(next, 'close')).toEqual([0, null])
  expect(output).toMatch(new RegExp(`^012_texts: ${Number(record?.done).toLocaleString('en')} of`, 'm'))
  expect(await all()).toEqual(before)
})

test('one to which release 0.1.0 gave them is left as it is, and loses the mark of that release', async () => {
  await graph.write((tx) => tx.run("MERGE (:Filled {id: 'texts'})"))
  await withoutTexts()
  const before = await all()
  expect(await apply()).toEqual(['012_texts: 0 of 0 records'])
  expect(await all()).toEqual(before)
  expect(await graph.read('MATCH (f:Filled) RETURN f.id')).toEqual([])
})
