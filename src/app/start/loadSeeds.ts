import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { SYSTEM_PARTY } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type LoadProgress, type LoadResult, load } from '../../write/load/load.ts'

const LOADED = 'MATCH (l:Load) WHERE l.folder IN $folders RETURN l.folder AS folder'

const MARK = `UNWIND $folders AS folder
MERGE (l:Load {folder: folder})
SET l.completedAt = $at`

/**
 * Returns the folders that this start must load: the requested ones that no earlier start has loaded completely.
 * @throws Problem if a requested folder does not exist.
 */
export async function foldersToLoad(
  graph: Graph,
  seeds: string,
  requested: 'all' | readonly string[],
): Promise<readonly string[]> {
  const all = readdirSync(seeds, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  const folders = requested === 'all' ? all : requested
  const missing = folders.filter((folder) => !existsSync(path.join(seeds, folder)))
  if (missing.length > 0) {
    throw new Problem(
      `LOAD names ${missing.join(', ')}`,
      `folders under seeds/: ${all.join(', ')}`,
      'correct LOAD, or remove it to load all folders',
    )
  }
  const loaded = new Set((await graph.read(LOADED, { folders })).map((row) => row.folder))
  return folders.filter((folder) => !loaded.has(folder))
}

/** Loads folders under `seeds/` and records them as loaded. */
export async function loadSeeds(
  graph: Graph,
  seeds: string,
  folders: readonly string[],
  onProgress: (progress: LoadProgress) => void,
): Promise<LoadResult> {
  const loaded = await load(
    graph,
    folders.map((folder) => path.join(seeds, folder)),
    { recordedBy: SYSTEM_PARTY, onProgress },
  )
  await graph.write((tx) => tx.run(MARK, { folders, at: new Date().toISOString() }))
  return loaded
}
