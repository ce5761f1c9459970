import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { freePort } from '../../support/freePort.ts'
import { freeze, type Program, processesIn, startProgram } from '../../support/program.ts'

let dataDir: string
let env: Record<string, string>
let program: Program | undefined

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'governance-start-'))
  const [port, bolt, http] = [await freePort(), await freePort(), await freePort()]
  env = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: dataDir,
    PORT: String(port),
    NEO4J_BOLT_PORT: String(bolt),
    NEO4J_HTTP_PORT: String(http),
    LOAD: 'seeds,reference',
  }
})
afterAll(async () => {
  await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const url = (place: string) => `http://127.0.0.1:${env.PORT}${place}`

async function ask(query: string) {
  const response = await fetch(url('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as { data: { institution: unknown }; errors?: { extensions: { code: string } }[] }
}

const statusOf = async (place: string) => (await fetch(url(place))).status
const IOM = '{ institution(id: "institution:iom") { acronym } }'

async function stop(): Promise<void> {
  if (program && isRunning(program)) program.child.kill('SIGTERM')
  await program?.ended
}

async function start(): Promise<Program> {
  await stop()
  program = startProgram(env)
  await program.says(/Press Ctrl-C to stop/)
  return program
}

const isRunning = ({ child }: Program): boolean => child.exitCode === null && child.signalCode === null

/** The program that the previous test left running, or else a new one, because a start takes long. */
const running = async (): Promise<Program> => (program && isRunning(program) ? program : start())

describe('npm start', () => {
  test('starts, migrates and loads a database, prints its addresses, and leaves no process behind', async () => {
    const { output, child, ended } = await start()
    expect(output()).toMatch(/Started Neo4j \(process \d+\)/)
    expect(output()).toMatch(/Connected to Neo4j 5\.26\.\d+ \(community\)/)
    expect(output()).toMatch(/Migrated: (\d+) applied, \1 in all/)
    expect(output()).toMatch(/writing █+░* [\d,]+ of 12,\d+/)
    expect(output()).toMatch(/Loaded seeds, reference: 12,\d+ records and 12,\d+ claims from 29 sources/)
    expect(output()).toContain(url('/graphql'))
    expect(output()).toContain(
      `http://127.0.0.1:${env.NEO4J_HTTP_PORT}/browser/  (user neo4j, password migration-governance)`,
    )
    const guide = `http://localhost:${env.PORT}/browser/guide.html`
    expect(output()).toContain(`/browser/?cmd=play&arg=${encodeURIComponent(guide)}`)
    expect((await fetch(guide)).status).toBe(200)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
    expect((await fetch(`http://127.0.0.1:${env.NEO4J_HTTP_PORT}/browser/`)).status).toBe(200)
    expect(processesIn(dataDir)).toHaveLength(1)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(processesIn(dataDir)).toEqual([])
  })

  test('a second start keeps the data; a killed database is restarted while the API continues', async () => {
    const { output, says } = await start()
    expect(output()).toMatch(/Migrated: 0 applied/)
    expect(output()).toMatch(/Loaded: no new folders/)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
    process.kill(processesIn(dataDir)[0] as number, 'SIGKILL')
    const down = await ask(IOM)
    expect(down.data.institution).toBeNull()
    expect(down.errors?.[0]?.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' })
    expect(JSON.stringify(down)).not.toMatch(/127\.0\.0\.1|bolt|stack/)
    expect(await statusOf('/health')).toBe(200)
    expect(await statusOf('/ready')).toBe(503)
    await says(/the embedded database ended unexpectedly; restarting it/)
    while ((await statusOf('/ready')) !== 200) await sleep(250)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
  })

  test('a database that hangs is reported as unavailable, and as available when it continues', async () => {
    await running()
    const [database] = processesIn(dataDir)
    await freeze(database as number)
    const [hung, ready, health] = await Promise.all([ask(IOM), statusOf('/ready'), statusOf('/health')])
    process.kill(database as number, 'SIGCONT')
    expect(hung.errors?.[0]?.extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' })
    expect([ready, health]).toEqual([503, 200])
    while ((await statusOf('/ready')) !== 200) await sleep(250)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
  })

  test('a second API on the same data fails with the process that uses them', async () => {
    await running()
    const [port, bolt, http] = [await freePort(), await freePort(), await freePort()]
    const second = startProgram({
      ...env,
      PORT: String(port),
      NEO4J_BOLT_PORT: String(bolt),
      NEO4J_HTTP_PORT: String(http),
    })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/Found: process \d+ uses the database in .*\nExpected: .*\nTo do: /)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
  })

  test('the next start stops a server that a crashed API left behind, and Ctrl-C stops everything', async () => {
    const crashed = await running()
    crashed.child.kill('SIGKILL')
    await crashed.ended
    expect(processesIn(dataDir)).toHaveLength(1)
    const { output, child, ended } = await start()
    expect(output()).toMatch(/stopping the database server left running by an earlier start \(process \d+\)/)
    expect(await ask(IOM)).toMatchObject({ data: { institution: { acronym: 'IOM' } } })
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(processesIn(dataDir)).toEqual([])
  })

  test('a signal during the start leaves no process behind', async () => {
    await stop()
    program = startProgram(env)
    await program.says(/waiting for the embedded database to accept connections/)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(processesIn(dataDir)).toEqual([])
  })
})
