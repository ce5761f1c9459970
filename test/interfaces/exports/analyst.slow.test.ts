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

/** A server that has just started plans its first statements slowly. */
const patientlyRead = (of: Graph): Graph => ({ ...of, read: (...asked) => of.counting(60_000).read(...asked) })

/** Runs `npm run analyst -- …` without npm until it says where it is; gives what it said and a way to stop it. */
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

test('an analyst gets an equal copy, cannot write to it, and refreshes it when asked', async () => {
  const dataDir = newFolder()
  const ports = [await freePort(), await freePort()] as const
  const copy = patientlyRead(testGraph(`bolt://127.0.0.1:${ports[0]}`))

  const first = await analyst(dataDir, ports)
  expect(first.output()).toContain(`http://127.0.0.1:${ports[1]}/browser/`)
  expect(first.output()).toMatch(/person\.csv █/)
  // The tables went through the import of neo4j-admin: every property of every record is as it was.
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
