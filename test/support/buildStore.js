import { rmSync } from 'node:fs'
import path from 'node:path'
import 'reflect-metadata'
import { bringUpToDate } from '../../dist/app/start/bringUpToDate.js'
import { loadSeeds } from '../../dist/app/start/loadSeeds.js'
import '../../dist/model/model.js'
import { connect } from '../../dist/neo4j/graph/graph.js'
import { PATHS } from '../../dist/platform/paths.js'
import { PASSWORD, startDatabase } from './startDatabase.js'

/** Migrates a new store and loads folders of `seeds/` into it, as a start of the program does. */
export async function buildStore(folders, dataDir, report) {
  const name = folders.join(', ') || 'no data'
  report(`preparing a store with ${name}, once for this version of the code and the data`)
  const since = Date.now()
  const server = await startDatabase(dataDir)
  try {
    const graph = connect({ uri: server.uri, user: 'neo4j', password: PASSWORD, database: 'neo4j', connectMs: 20_000 })
    try {
      await bringUpToDate(graph)
      if (folders.length > 0) await loadSeeds(graph, PATHS.seeds, folders, () => undefined)
      await graph.write((tx) => tx.run("MATCH (f:Feed {id: 'feed'}) SET f.loadedAt = f.sequence"))
      await graph.read('CALL db.awaitIndexes(300)')
    } finally {
      await graph.close()
    }
  } finally {
    await server.stop()
  }
  for (const unneeded of ['logs', 'run', 'console.log'])
    rmSync(path.join(dataDir, 'neo4j', unneeded), { recursive: true, force: true })
  report(`prepared it in ${Math.round((Date.now() - since) / 1_000)} s`)
}
