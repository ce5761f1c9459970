import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { StatementCost } from './profileStatements.ts'

/** Absolute path of a compiled file. */
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const PROFILER = built('./profileStatements.js')
const PRODUCT = built('../../../dist/main.js')
const CYPHER = built('../competitors/cypher.js')
// This file is not compiled.
const PEER = built('../../competitors/neo4jGraphql.js')

/** Environment variables of a process. */
export type Settings = Readonly<Record<string, string>>

/** A server in a child process. */
export interface Server {
  readonly url: string
  /** Turns the profiling of its statements on or off. */
  profile(on: boolean): void
  /** The costs of the statements since the last call. */
  costs(): Promise<readonly StatementCost[]>
  stop(): Promise<void>
}

// The same option as in `npm start`, for all competitors.
const MEMORY = ['--max-semi-space-size=64']
const STOP_MS = 30_000
const START_MS = 180_000

/** Starts the API as `npm start` does, with an embedded database if the settings name none. */
export async function startProduct(settings: Settings, profiled: boolean): Promise<Server> {
  const port = await freePort()
  const child = launch(PRODUCT, { LOG_LEVEL: 'warn', PORT: String(port), ...settings }, profiled)
  const url = `http://127.0.0.1:${port}`
  await untilReady(child, url)
  return serverOf(child, `${url}/graphql`)
}

export const startCypher = (settings: Settings, profiled: boolean): Promise<Server> => start(CYPHER, settings, profiled)
export const startPeer = (settings: Settings, profiled: boolean): Promise<Server> => start(PEER, settings, profiled)

async function start(script: string, settings: Settings, profiled: boolean): Promise<Server> {
  const child = launch(script, settings, profiled)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Expected ${script} to start, but it ended with ${code}.`)
  })
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ readonly url: string }]
  // A later exit shows up as a failed request.
  ended.catch(() => undefined)
  return serverOf(child, url)
}

const launch = (script: string, settings: Settings, profiled: boolean): ChildProcess =>
  fork(script, {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    execArgv: profiled ? [...MEMORY, '--import', PROFILER] : MEMORY,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const since = Date.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Expected the API to start, but it ended with ${child.exitCode}.`)
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    if (Date.now() - since > START_MS) throw new Error(`Expected the API to be ready within ${START_MS / 1000} s.`)
    await sleep(200)
  }
}

function serverOf(child: ChildProcess, url: string): Server {
  return {
    url,
    profile: (profile) => void child.send({ profile }),
    async costs() {
      child.send({ take: true })
      const [{ costs }] = (await once(child, 'message')) as [{ readonly costs: readonly StatementCost[] }]
      return costs
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      const timeout = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await exited
      clearTimeout(timeout)
    },
  }
}

/** Returns a TCP port that is currently free. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
