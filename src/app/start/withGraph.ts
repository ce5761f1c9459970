import { startEmbedded } from '../../neo4j/database/embedded.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { tryLogin } from '../../neo4j/graph/login.ts'
import type { Config } from '../../platform/config.ts'
import { closersStack } from './closers.ts'
import { embeddedOptions } from './embeddedOptions.ts'
import { openGraph } from './openGraph.ts'

/**
 * Does some work on the graph that the settings mean: a Neo4j of one's own, the embedded one that the API runs just
 * now, or else an embedded one that is started for the work and stopped after it.
 */
export async function withGraph<T>(config: Config, work: (graph: Graph) => Promise<T>): Promise<T> {
  const closers = closersStack()
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
  return (await startEmbedded({ ...embeddedOptions(config, ignore), onLaunched })).uri
}

const ignore = (): void => undefined
