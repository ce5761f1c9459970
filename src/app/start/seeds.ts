import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { LOADER } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type Loaded, type LoadProgress, load } from '../../write/load/load.ts'

const LOADED = 'MATCH (l:Load) WHERE l.folder IN $folders RETURN l.folder AS folder'

const MARK = `UNWIND $folders AS folder
MERGE (l:Load {folder: folder})
SET l.completedAt = $at`

/** The folders that a start loads: those asked for that no earlier start has loaded to the end. */
export async function foldersToLoad(
  graph: Graph,
  seeds: string,
  wanted: 'all' | readonly string[],
): Promise<readonly string[]> {
  const all = readdirSync(seeds, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  const folders = wanted === 'all' ? all : wanted
  const missing = folders.filter((folder) => !existsSync(path.join(seeds, folder)))
  if (missing.length > 0) {
    throw new Problem(
      `LOAD names ${missing.join(', ')}`,
      `folders under seeds/: ${all.join(', ')}`,
      'correct LOAD, or leave it out to load all of them',
    )
  }
  const loaded = new Set((await graph.read(LOADED, { folders })).map((row) => row.folder))
  return folders.filter((folder) => !loaded.has(folder))
}

/** Loads folders under `seeds/` and remembers that it has. */
export async function loadSeeds(
  graph: Graph,
  seeds: string,
  folders: readonly string[],
  onProgress: (progress: LoadProgress) => void,
): Promise<Loaded> {
  const loaded = await load(
    graph,
    folders.map((folder) => path.join(seeds, folder)),
    { recordedBy: LOADER, onProgress },
  )
  await graph.write((tx) => tx.run(MARK, { folders, at: new Date().toISOString() }))
  return loaded
}
