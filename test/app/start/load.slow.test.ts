import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { empty, graphWith } from '../../support/graph.ts'

let graph: Graph
let folder: string

beforeAll(async () => {
  graph = await graphWith()
  folder = mkdtempSync(path.join(tmpdir(), 'governance-cli-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await empty(graph)
  await graph.close()
})

/** Runs the commands like npm, on the test database. */
function command(name: string, ...args: readonly string[]) {
  const file = fileURLToPath(new URL(`../../../dist/app/cli/${name}.js`, import.meta.url))
  const env = {
    PATH: process.env.PATH,
    NEO4J_URI: process.env.TEST_NEO4J_URI,
    NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { env, encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

const write = (name: string, ...lines: readonly unknown[]) =>
  writeFileSync(path.join(folder, `${name}.jsonl`), lines.map((line) => JSON.stringify(line)).join('\n'))

test('load accepts any folder in the load format, shows progress and counts, and records the party', async () => {
  write('sources', { id: 'source:cli', sourceKind: 'NEWS', title: 'A page' })
  write('entities', {
    id: 'topic:cli',
    kind: 'TOPIC',
    name: 'Loading',
    topicScheme: 'LOCAL',
    claims: [{ source: 'source:cli', basis: 'STATED' }],
  })
  const { status, text } = command('load', folder, '--as', 'somebody')
  expect(text).toMatch(/writing █+ 1 of 1/)
  expect(text).toMatch(/1 records and 1 sources read in [\d.]+ s: 1 created, 0 changed, 1 claims written\./)
  expect(status).toBe(0)
  expect(await graph.read("MATCH (c:Claim {about: 'topic:cli'}) RETURN c.recordedBy AS by")).toEqual([
    { by: 'somebody' },
  ])
})

test('load reports errors of a line or folder without a stack, and exits with 1', () => {
  write('entities', {
    id: 'topic:cli-2',
    kind: 'TOPIC',
    name: 'Bad',
    topicScheme: 'NONE',
    claims: [{ source: 'source:cli', basis: 'STATED' }],
  })
  const bad = command('load', folder)
  expect(bad.status).toBe(1)
  expect(bad.text).toMatch(
    /Found 1 invalid line; nothing was written:\n.*entities\.jsonl:1: Expected topicScheme to be one of GCM, /,
  )
  const missing = command('load', path.join(folder, 'nowhere'))
  expect(missing.status).toBe(1)
  expect(missing.text).toMatch(/Found: no folder .*nowhere\nExpected: existing folders/)
  for (const { text } of [bad, missing]) expect(text).not.toMatch(/^\s+at /m)
})

test('migrate applies missing migrations and reports them', () => {
  const { status, text } = command('migrate')
  expect([status, text]).toEqual([0, expect.stringMatching(/Applied 0 of \d+ migrations/)])
})
