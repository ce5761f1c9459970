import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepRunning } from '../../src/database/keepRunning.ts'
import { connect, type Graph } from '../../src/graph/graph.ts'
import { tryLogin } from '../../src/graph/login.ts'
import { bringUpToDate } from '../../src/start/bringUpToDate.ts'
import { PATHS } from '../../src/start/paths.ts'
import { freePort } from '../support/freePort.ts'
import { processesIn } from '../support/program.ts'

/** A database of its own that can be ended, and that the program then starts again. */
export interface RestartingDatabase {
  readonly graph: Graph
  /** Ends its process by a signal; resolves when it is there again. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  stop(): Promise<void>
}

const PASSWORD = 'only-for-tests'
const USER = 'neo4j'
const POLL_MS = 100

export async function restartingDatabase(): Promise<RestartingDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'governance-loss-'))
  const embedded = await keepRunning(
    {
      dataDir,
      cacheDir: PATHS.jars,
      pom: PATHS.pom,
      boltPort: await freePort(),
      httpPort: await freePort(),
      heap: '512m',
      pageCache: '64m',
      user: USER,
      password: PASSWORD,
      searchPath: process.env.PATH ?? '',
      javaHome: process.env.JAVA_HOME,
      onProgress: () => undefined,
    },
    () => undefined,
    () => undefined,
  )
  const graph = connect({ uri: embedded.uri, user: USER, password: PASSWORD, database: 'neo4j' })
  await bringUpToDate(graph)
  const running = () => processesIn(path.join(dataDir, 'neo4j'))
  return {
    graph,
    async end(signal) {
      const [before] = running()
      process.kill(Number(before), signal)
      while (running().includes(Number(before))) await sleep(POLL_MS)
      while ((await tryLogin(embedded.uri, USER, PASSWORD)) !== 'ok') await sleep(POLL_MS)
    },
    async stop() {
      await graph.close()
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
