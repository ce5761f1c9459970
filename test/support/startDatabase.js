import { createServer } from 'node:net'
import { startEmbeddedServer } from '../../dist/neo4j/database/embeddedServer.js'
import { resolveJars } from '../../dist/neo4j/database/resolveJars.js'
import { PATHS } from '../../dist/platform/paths.js'

export const PASSWORD = 'only-for-tests'

// A run ends before Java's second compiler and a collector with threads of its own have paid for themselves: without them
// the same tests take three fifths of the processor time.
const QUICK = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

let jars

/** Starts the embedded database on free ports, with the data of `dataDir`. */
export async function startDatabase(dataDir) {
  const maven = {
    cacheDir: PATHS.jars,
    pom: PATHS.pom,
    searchPath: process.env.PATH ?? '',
    onProgress: () => undefined,
  }
  // Once, however many databases start at the same time: in a new clone Maven runs for some seconds.
  jars ??= resolveJars(maven)
  await jars
  const [boltPort, httpPort] = await freePorts(2)
  process.env.JAVA_TOOL_OPTIONS ??= QUICK
  return startEmbeddedServer({
    ...maven,
    dataDir,
    boltPort,
    httpPort,
    heap: '1g',
    pageCache: '128m',
    user: 'neo4j',
    password: PASSWORD,
    javaHome: process.env.JAVA_HOME,
  })
}

/** Ports that nobody listens on: all are held before the first is released, so that no two are the same. */
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
