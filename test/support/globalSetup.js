import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../dist/database/embedded.js'
import { PATHS } from '../../dist/start/paths.js'

const PASSWORD = 'only-for-tests'

/** Starts the one database of the run, on free ports, in a temporary folder. */
export default async function globalSetup() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'governance-test-'))
  const embedded = await startEmbedded({
    dataDir,
    cacheDir: PATHS.jars,
    pom: PATHS.pom,
    boltPort: await freePort(),
    httpPort: await freePort(),
    heap: '1g',
    pageCache: '128m',
    user: 'neo4j',
    password: PASSWORD,
    searchPath: process.env.PATH ?? '',
    javaHome: process.env.JAVA_HOME,
    onProgress: () => undefined,
  })
  process.env.TEST_NEO4J_URI = embedded.uri
  process.env.TEST_NEO4J_PASSWORD = PASSWORD
  process.env.TEST_STATEMENTS = path.join(dataDir, 'statements.jsonl')
  globalThis.stopTestDatabase = async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A port that nobody listens on just now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
