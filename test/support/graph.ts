import { connect, type Graph } from '../../src/neo4j/graph/graph.ts'
import '../../src/model/model.ts'
import { bringUpToDate } from '../../src/app/start/bringUpToDate.ts'
import { loadSeeds } from '../../src/app/start/loadSeeds.ts'
import { PATHS } from '../../src/platform/paths.ts'
import { ownDatabase, sharedDatabase } from './offered.ts'

export const DATABASE = 'neo4j'

// A cold database that plans a hundred statements at once opens no connection within the second that callers are given.
const CONNECT_MS = 20_000

/** Connects to the database that was asked for last, over another address where one is given. */
export function testGraph(uri = process.env.TEST_NEO4J_URI): Graph {
  const password = process.env.TEST_NEO4J_PASSWORD
  if (!uri || !password) throw new Error('Expected ownDatabase() or sharedDatabase() to be awaited before.')
  return connect({ uri, user: 'neo4j', password, database: DATABASE, connectMs: CONNECT_MS })
}

/** The worker's own graph as the file before has left it. */
export const ownGraph = async (): Promise<Graph> => testGraph((await ownDatabase()).uri)

/** The same graph, whose reads may take long: a busy machine plans a large statement for longer than a caller may wait. */
export const patient = (graph: Graph): Graph => ({ ...graph, counting: () => graph.counting(60_000) })

/**
 * The worker's own graph, migrated, which holds these folders of `seeds/` and nothing else. Loading them takes up to a
 * minute: what only reads takes `sharedGraph`, and what needs few records `loadFromSeeds`.
 */
export async function graphWith(...folders: readonly string[]): Promise<Graph> {
  const graph = await ownGraph()
  const isPrepared = await holdsExactly(graph, folders)
  // First of all: a data step cannot read records of a kind that only the file before has declared.
  if (!isPrepared) await empty(graph)
  await bringUpToDate(graph)
  if (isPrepared) return graph
  if (folders.length > 0) await loadSeeds(graph, PATHS.seeds, folders, () => undefined)
  await graph.write((tx) => tx.run("MATCH (f:Feed {id: 'feed'}) SET f.loadedAt = f.sequence"))
  return graph
}

/** A graph that holds these folders of `seeds/` from the start, and that other files read at the same time. */
export async function sharedGraph(...folders: readonly string[]): Promise<Graph> {
  return testGraph((await sharedDatabase(folders)).uri)
}

/** @throws when a record of a shared graph has been written: other files would find it. */
export async function expectUnwritten(graph: Graph): Promise<void> {
  if (await isUnwritten(graph)) return
  throw new Error(
    'Expected no test to write records to a shared graph; one that writes takes graphWith() or liveApi().',
  )
}

async function holdsExactly(graph: Graph, folders: readonly string[]): Promise<boolean> {
  const loaded = (await graph.read('MATCH (l:Load) RETURN l.folder AS folder ORDER BY folder')).map(
    ({ folder }) => folder,
  )
  return (await isUnwritten(graph)) && JSON.stringify(loaded) === JSON.stringify([...folders].sort())
}

/** Every write counts the feed up, so an equal count means that nobody has written since the data were loaded. */
async function isUnwritten(graph: Graph): Promise<boolean> {
  const [feed] = await graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence = f.loadedAt AS unwritten")
  return feed?.unwritten === true
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
