import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../../interfaces/exports/writeExport.ts'
import { type EmbeddedServerOptions, startEmbeddedServer } from '../../neo4j/database/embeddedServer.ts'
import { importTables } from '../../neo4j/database/importTables.ts'
import { stopStaleServer } from '../../neo4j/database/pidFile.ts'
import { migrate } from '../../neo4j/graph/migrate.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import type { Closers } from '../start/closers.ts'
import { openGraph } from '../start/openGraph.ts'
import { withGraph } from '../start/withGraph.ts'
import { exportTables } from './exportTables.ts'

/** Folder of the copy, beside the data of the embedded database. */
const analystFolder = ({ dataDir }: Config): string => path.resolve(dataDir, 'analyst')

/** The state of the graph that a copy contains. */
export interface CopyInfo {
  /** Sequence number of the last change in the copy. */
  readonly sequence: number
  readonly takenAt: string
  readonly entities: number
  readonly relationships: number
}

/** Data folder of the copy. */
export const copyDataDir = (config: Config): string => path.join(analystFolder(config), 'copy')

/** Returns the state of the existing copy, or null if there is none. */
export function readCopyInfo(config: Config): CopyInfo | null {
  try {
    return JSON.parse(readFileSync(path.join(copyDataDir(config), 'copy.json'), 'utf8')) as CopyInfo
  } catch {
    return null
  }
}

/** The steps that create a copy. The existing copy is replaced only when the new one is complete. */
export function copySteps(config: Config, server: EmbeddedServerOptions, closers: Closers) {
  const [tables, next] = ['tables', 'next'].map((name) => path.join(analystFolder(config), name)) as [string, string]
  let info: CopyInfo

  return {
    /** @throws Problem if another process serves the copy. */
    async exportTables(onProgress: (progress: Progress) => void): Promise<void> {
      await stopStaleServer(path.join(copyDataDir(config), 'neo4j.pid'), () => undefined)
      const { sequence, totals } = await withGraph(config, async (graph) => {
        await bringUpToDate(graph)
        return exportTables(graph, tables, onProgress)
      })
      info = { sequence, takenAt: new Date().toISOString(), ...totals }
    },

    async importTables(onProgress: (text: string) => void): Promise<void> {
      await rm(next, { recursive: true, force: true })
      const stopping = new AbortController()
      closers.add('the import', async () => stopping.abort())
      await importTables({ ...server, dataDir: next, tables, onProgress, signal: stopping.signal })
      await rm(tables, { recursive: true, force: true })
    },

    /** Creates indexes and sets the password, for which a writable server is started. */
    async index(onProgress: (text: string) => void): Promise<void> {
      const onLaunched = (stop: () => Promise<void>) => closers.add('the database', stop)
      const embedded = await startEmbeddedServer({ ...server, dataDir: next, readOnly: false, onProgress, onLaunched })
      const { user, password } = server
      const graph = await openGraph({ uri: embedded.uri, user, password, database: 'neo4j' })
      // The import contains the folded text properties; only indexes must be created.
      await migrate(graph, { folder: PATHS.migrations }, onProgress)
      await graph.close()
      await embedded.stop()
    },

    async replace(): Promise<void> {
      await writeFile(path.join(next, 'copy.json'), JSON.stringify(info))
      await rm(copyDataDir(config), { recursive: true, force: true })
      await rename(next, copyDataDir(config))
    },
  }
}
