import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from '../../../src/neo4j/database/embeddedServer.ts'
import { findJava } from '../../../src/neo4j/database/findJava.ts'
import { adminArguments } from '../../../src/neo4j/database/neo4jConf.ts'
import { resolveJars } from '../../../src/neo4j/database/resolveJars.ts'
import { connect, type Graph } from '../../../src/neo4j/graph/graph.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { freePort } from '../../support/freePort.ts'

const PASSWORD = 'only-for-tests'

export interface RestoredStore {
  readonly graph: Graph
  /** Stops the database and takes its folder away. */
  stop(): Promise<void>
}

/**
 * Starts a database of its own on the store of a dump. The environment that it inherits marks it as one of this run, so
 * that the runner ends it when the run is ended.
 */
export async function restoreStore(dump: string): Promise<RestoredStore> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'governance-upgrade-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const options = await optionsIn(dataDir)
    await loadDump(dump, options)
    const database = await startQuickly(options)
    const graph = connect({
      uri: database.uri,
      user: 'neo4j',
      password: PASSWORD,
      database: 'neo4j',
      connectMs: 20_000,
    })
    const stop = () => graph.close().then(database.stop).finally(remove)
    return { graph, stop }
  } catch (error) {
    remove()
    throw error
  }
}

// A short run ends before Java's second compiler has paid for itself.
const QUICK = '-XX:TieredStopAtLevel=1'

async function startQuickly(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const before = process.env.JAVA_TOOL_OPTIONS
  process.env.JAVA_TOOL_OPTIONS = QUICK
  try {
    return await startEmbeddedServer(options)
  } finally {
    if (before === undefined) delete process.env.JAVA_TOOL_OPTIONS
    else process.env.JAVA_TOOL_OPTIONS = before
  }
}

async function optionsIn(dataDir: string): Promise<EmbeddedServerOptions> {
  return {
    ...{ dataDir, cacheDir: PATHS.jars, pom: PATHS.pom },
    ...{ boltPort: await freePort(), httpPort: await freePort() },
    ...{ heap: '512m', pageCache: '64m', user: 'neo4j', password: PASSWORD },
    ...{ searchPath: process.env.PATH ?? '', javaHome: process.env.JAVA_HOME, onProgress: () => undefined },
  }
}

async function loadDump(dump: string, options: EmbeddedServerOptions): Promise<void> {
  const home = path.join(options.dataDir, 'neo4j')
  const conf = path.join(home, 'conf')
  mkdirSync(conf, { recursive: true })
  writeFileSync(path.join(conf, 'neo4j.conf'), '')
  copyFileSync(dump, path.join(options.dataDir, 'neo4j.dump'))
  const command = ['database', 'load', 'neo4j', `--from-path=${options.dataDir}`]
  const args = adminArguments(await resolveJars(options), options.heap, command)
  const java = findJava(options.searchPath, options.javaHome)
  const env = { PATH: options.searchPath, NEO4J_HOME: home, NEO4J_CONF: conf }
  await promisify(execFile)(java.command, [QUICK, ...args], { env })
}
