import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { freePort } from '../../support/freePort.ts'
import { testGraph } from '../../support/graph.ts'
import { ofThisRun } from '../../support/ofThisRun.ts'
import { processesIn } from '../../support/program.ts'
import { temporaryFolders } from '../../support/temporary.ts'
import { sampleGraph } from './sampleGraph.ts'

const PROGRAM = fileURLToPath(new URL('../../../dist/app/cli/analyst.js', import.meta.url))
const newFolder = temporaryFolders()
const running = new Set<() => Promise<void>>()
let graph: Graph

beforeAll(async () => {
  graph = await sampleGraph()
})
afterAll(async () => {
  for (const stop of running) await stop()
  await graph.close()
})

/** The first statements after the start of a server take long to plan. */
const patientlyRead = (of: Graph): Graph => ({ ...of, read: (...asked) => of.counting(60_000).read(...asked) })

/** Runs the command analyst until it prints its addresses. Returns its output and a function that stops it. */
async function analyst(dataDir: string, ports: readonly [bolt: number, http: number], ...args: readonly string[]) {
  const [bolt, http] = ports.map(String) as [string, string]
  const env = {
    ...ofThisRun(),
    PATH: process.env.PATH ?? '',
    NEO4J_URI: process.env.TEST_NEO4J_URI ?? '',
    NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD ?? '',
    DATA_DIR: dataDir,
  }
  const child = spawn(process.execPath, [PROGRAM, '--bolt-port', bolt, '--http-port', http, ...args], { env })
  let output = ''
  const ended = once(child, 'close')
  running.add(stop)
  const started = new Promise<void>((resolve) => {
    const note = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('Press Ctrl-C to stop.')) resolve()
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
  })
  await Promise.race([started, ended.then(() => Promise.reject(new Error(output)))])
  async function stop(): Promise<void> {
    running.delete(stop)
    child.kill('SIGINT')
    expect((await ended)[0]).toBe(0)
  }
  return { output: () => output, stop }
}

test('the copy is equal, read-only and refreshed on request', async () => {
  const dataDir = newFolder()
  const ports = [await freePort(), await freePort()] as const
  const copy = patientlyRead(testGraph(`bolt://127.0.0.1:${ports[0]}`))

  const first = await analyst(dataDir, ports)
  expect(first.output()).toContain(`http://127.0.0.1:${ports[1]}/browser/`)
  expect(first.output()).toMatch(/person\.csv █/)
  // The import of neo4j-admin preserves every property of every record.
  const held = await exportGraph(graph, { stamps: true })
  expect(await exportGraph(copy, { stamps: true })).toEqual(held)
  await expect(copy.driver.executeQuery('CREATE (n:Person {id: "person:mine"})')).rejects.toThrow(/read.only/i)
  await expect(copy.driver.executeQuery('MATCH (e:Entity) DETACH DELETE e')).rejects.toThrow(/read.only/i)
  await first.stop()
  expect(processesIn(path.join(dataDir, 'analyst', 'copy', 'neo4j'))).toEqual([])

  await graph.write((tx) => tx.run("MATCH (e:Entity {id: 'person:hard'}) SET e.name = 'Changed'"))
  const refreshed = await analyst(dataDir, ports, '--refresh')
  expect(await exportGraph(copy, { stamps: true })).toEqual(await exportGraph(graph, { stamps: true }))
  await refreshed.stop()
  await copy.close()
})
