import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Cost } from './counted.ts'

/** Where this and the product were built to. */
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const COUNTED = built('./counted.js')
const PRODUCT = built('../../../dist/main.js')
const CYPHER = built('../competitors/cypher.js')
// It is not compiled, so it lies beside its source.
const PEER = built('../../competitors/neo4jGraphql.js')

/** Environment variables of a process. */
export type Settings = Readonly<Record<string, string>>

/** A server that runs as a process of its own. */
export interface Server {
  readonly url: string
  /** Whether it has the database profile its statements. */
  profile(on: boolean): void
  /** What the statements cost that it has sent since it was last asked. */
  costs(): Promise<readonly Cost[]>
  stop(): Promise<void>
}

// As `npm start` has it; all competitors get it.
const MEMORY = ['--max-semi-space-size=64']
const STOP_MS = 30_000
const START_MS = 180_000

/** The API as `npm start` runs it; with a database of its own where the settings name none. */
export async function startProduct(settings: Settings, counted: boolean): Promise<Server> {
  const port = await freePort()
  const child = launch(PRODUCT, { LOG_LEVEL: 'warn', PORT: String(port), ...settings }, counted)
  const url = `http://127.0.0.1:${port}`
  await untilReady(child, url)
  return serverOf(child, `${url}/graphql`)
}

export const startCypher = (settings: Settings, counted: boolean): Promise<Server> => start(CYPHER, settings, counted)
export const startPeer = (settings: Settings, counted: boolean): Promise<Server> => start(PEER, settings, counted)

async function start(script: string, settings: Settings, counted: boolean): Promise<Server> {
  const child = launch(script, settings, counted)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Expected ${script} to start, but it ended with ${code}.`)
  })
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ readonly url: string }]
  // From here on an end is a matter of whoever asks it.
  ended.catch(() => undefined)
  return serverOf(child, url)
}

const launch = (script: string, settings: Settings, counted: boolean): ChildProcess =>
  fork(script, {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    execArgv: counted ? [...MEMORY, '--import', COUNTED] : MEMORY,
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
      const [{ costs }] = (await once(child, 'message')) as [{ readonly costs: readonly Cost[] }]
      return costs
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await exited
      clearTimeout(late)
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { readonly port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
