import { type EmbeddedServerOptions, startEmbeddedServer } from '../../neo4j/database/embeddedServer.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { tryLogin } from '../../neo4j/graph/login.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'
import { closerStack } from './closers.ts'
import { openGraph } from './openGraph.ts'

/**
 * Runs a function on the configured graph: an external Neo4j, the embedded server if the API runs it already, or else an
 * embedded server that is started for this function and stopped afterwards.
 */
export async function withGraph<T>(config: Config, work: (graph: Graph) => Promise<T>): Promise<T> {
  const closers = closerStack()
  const interrupt = () => void closers.closeAll(ignore).then(() => process.exit(130))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const uri = config.neo4j.uri ?? (await embeddedUri(config, (stop) => closers.add('the database', stop)))
    const graph = await openGraph({ ...config.neo4j, uri })
    closers.add('the connections', () => graph.close())
    return await work(graph)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await closers.closeAll(ignore)
  }
}

async function embeddedUri(config: Config, onLaunched: (stop: () => Promise<void>) => void): Promise<string> {
  const { boltPort, user, password } = config.neo4j
  const uri = `bolt://127.0.0.1:${boltPort}`
  if ((await tryLogin(uri, user, password)) !== 'unreachable') return uri
  return (await startEmbeddedServer({ ...embeddedOptions(config, ignore), onLaunched })).uri
}

/** The options of the embedded server by the settings. */
export function embeddedOptions(config: Config, onProgress: (text: string) => void): EmbeddedServerOptions {
  const { neo4j, dataDir, javaHome, path: searchPath } = config
  return { ...neo4j, dataDir, javaHome, searchPath, pom: PATHS.pom, cacheDir: PATHS.jars, onProgress }
}

const ignore = (): void => undefined
