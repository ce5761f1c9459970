import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../dist/neo4j/database/embedded.js'
import { PATHS } from '../../dist/platform/paths.js'

const PASSWORD = 'only-for-tests'

/**
 * Starts a database for each worker, on free ports, in a temporary folder, and tells the workers where: the nth finds
 * its own in TEST_NEO4J_URI_n, and its Neo4j Browser in TEST_NEO4J_BROWSER_n.
 * @returns what stops them all
 */
export async function startDatabases(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'governance-test-'))
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const ports = await freePorts(2 * count)
  const started = await Promise.allSettled(
    numbers.map((number) => start(path.join(folder, String(number)), ports.splice(0, 2))),
  )
  const databases = started.flatMap(({ value }) => (value ? [value] : []))
  const stop = async () => {
    await Promise.all(databases.map((database) => database.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  for (const number of numbers) {
    process.env[`TEST_NEO4J_URI_${number}`] = databases[number - 1].uri
    process.env[`TEST_NEO4J_BROWSER_${number}`] = databases[number - 1].browserUrl
  }
  // A run that is told to end takes its databases with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().finally(() => process.exit(1)))
  process.env.TEST_NEO4J_PASSWORD = PASSWORD
  process.env.TEST_STATEMENTS = path.join(folder, 'statements.jsonl')
  return stop
}

const start = (dataDir, [boltPort, httpPort]) =>
  startEmbedded({
    dataDir,
    cacheDir: PATHS.jars,
    pom: PATHS.pom,
    boltPort,
    httpPort,
    heap: '1g',
    pageCache: '128m',
    user: 'neo4j',
    password: PASSWORD,
    searchPath: process.env.PATH ?? '',
    javaHome: process.env.JAVA_HOME,
    onProgress: () => undefined,
  })

/** Ports that nobody listens on just now: all are held before the first is given up, so that no two are the same. */
async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listen))
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function listen() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
