import { connect, type Graph } from '../../src/neo4j/graph/graph.ts'
import '../../src/model/model.ts'
import { bringUpToDate } from '../../src/app/start/bringUpToDate.ts'
import { loadSeeds } from '../../src/app/start/seeds.ts'
import { PATHS } from '../../src/platform/paths.ts'

export const DATABASE = 'neo4j'

// A cold database that plans a hundred statements at once opens no connection within the second that callers are given.
const CONNECT_MS = 20_000

/** Connects to the database of the run, over another address where one is given. */
export function testGraph(uri = process.env.TEST_NEO4J_URI): Graph {
  const password = process.env.TEST_NEO4J_PASSWORD
  if (!uri || !password) throw new Error('Expected TEST_NEO4J_URI from the runner; run the tests with npm test.')
  return connect({ uri, user: 'neo4j', password, database: DATABASE, connectMs: CONNECT_MS })
}

/** The same graph, whose reads may take long: a busy machine plans a large statement for longer than a caller may wait. */
export const patient = (graph: Graph): Graph => ({ ...graph, counting: () => graph.counting(60_000) })

/** A migrated graph that holds these folders of `seeds/` and nothing else. */
export async function graphWith(...folders: readonly string[]): Promise<Graph> {
  const graph = testGraph()
  await bringUpToDate(graph)
  if (await holdsExactly(graph, folders)) return graph
  await empty(graph)
  if (folders.length > 0) await loadSeeds(graph, PATHS.seeds, folders, () => undefined)
  await graph.write((tx) => tx.run("MATCH (f:Feed {id: 'feed'}) SET f.loadedAt = f.sequence"))
  return graph
}

async function holdsExactly(graph: Graph, folders: readonly string[]): Promise<boolean> {
  const loaded = (await graph.read('MATCH (l:Load) RETURN l.folder AS folder ORDER BY folder')).map(
    ({ folder }) => folder,
  )
  // Every write counts the feed up, so an equal count means that no test has written since.
  const [feed] = await graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence = f.loadedAt AS untouched")
  return feed?.untouched === true && JSON.stringify(loaded) === JSON.stringify([...folders].sort())
}

/** Takes everything out but the record of the migrations. */
export async function empty(graph: Graph): Promise<void> {
  const session = graph.driver.session({ database: DATABASE })
  try {
    await session.run(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:Filled AND NOT n:Feed CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    )
    await session.run("MATCH (f:Feed {id: 'feed'}) SET f = {id: 'feed', sequence: 0}")
  } finally {
    await session.close()
  }
}
