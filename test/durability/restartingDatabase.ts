import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bringUpToDate } from '../../src/app/start/bringUpToDate.ts'
import { superviseServer } from '../../src/neo4j/database/superviseServer.ts'
import { connect, type Graph } from '../../src/neo4j/graph/graph.ts'
import { tryLogin } from '../../src/neo4j/graph/login.ts'
import { PATHS } from '../../src/platform/paths.ts'
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
/** Far longer than a database takes to start on a busy machine. */
export const PATIENCE_MS = 180_000

export async function restartingDatabase(): Promise<RestartingDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'governance-loss-'))
  const troubles: string[] = []
  const embedded = await superviseServer(
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
    (text) => void troubles.push(text),
  )
  const graph = connect({ uri: embedded.uri, user: USER, password: PASSWORD, database: 'neo4j' })
  await bringUpToDate(graph)
  const running = () => processesIn(path.join(dataDir, 'neo4j'))

  async function there(): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const login = await tryLogin(embedded.uri, USER, PASSWORD)
      if (login === 'ok') return
      if (Date.now() > until)
        throw new Error(`Expected the database to be there again, got ${login}: ${troubles.join('; ')}`)
      await sleep(POLL_MS)
    }
  }

  return {
    graph,
    async end(signal) {
      const [before] = running()
      process.kill(Number(before), signal)
      while (running().includes(Number(before))) await sleep(POLL_MS)
      await there()
    },
    async stop() {
      await graph.close()
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
