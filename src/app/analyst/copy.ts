import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '../../interfaces/exports/writeExport.ts'
import { type EmbeddedOptions, startEmbedded } from '../../neo4j/database/embedded.ts'
import { importTables } from '../../neo4j/database/importTables.ts'
import { stopStale } from '../../neo4j/database/pidFile.ts'
import { migrate } from '../../neo4j/graph/migrate.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import type { Closers } from '../start/closers.ts'
import { openGraph } from '../start/openGraph.ts'
import { withGraph } from '../start/withGraph.ts'
import { takeTables } from './takeTables.ts'

/** Where the copy of the graph is kept, beside the data of the embedded database. */
const folderIn = ({ dataDir }: Config): string => path.resolve(dataDir, 'analyst')

/** Which graph a copy is of. */
export interface CopyMark {
  /** The last change that it holds. */
  readonly sequence: number
  readonly takenAt: string
  readonly entities: number
  readonly relationships: number
}

/** The folder of the data of the copy. */
export const dataDirOfCopy = (config: Config): string => path.join(folderIn(config), 'copy')

/** What copy there is, or null. */
export function markOfCopy(config: Config): CopyMark | null {
  try {
    return JSON.parse(readFileSync(path.join(dataDirOfCopy(config), 'copy.json'), 'utf8')) as CopyMark
  } catch {
    return null
  }
}

/** The steps of making a copy. Each is told how far it is; the one that is there is replaced when the new one is whole. */
export function copySteps(config: Config, server: EmbeddedOptions, closers: Closers) {
  const [tables, next] = ['tables', 'next'].map((name) => path.join(folderIn(config), name)) as [string, string]
  let mark: CopyMark

  return {
    /** @throws Problem when another process serves the copy. */
    async takeTables(onProgress: (progress: Progress) => void): Promise<void> {
      await stopStale(path.join(dataDirOfCopy(config), 'neo4j.pid'), () => undefined)
      const { sequence, totals } = await withGraph(config, async (graph) => {
        await bringUpToDate(graph)
        return takeTables(graph, tables, onProgress)
      })
      mark = { sequence, takenAt: new Date().toISOString(), ...totals }
    },

    async importTables(onProgress: (text: string) => void): Promise<void> {
      await rm(next, { recursive: true, force: true })
      const stopping = new AbortController()
      closers.add('the import', async () => stopping.abort())
      await importTables({ ...server, dataDir: next, tables, onProgress, signal: stopping.signal })
      await rm(tables, { recursive: true, force: true })
    },

    /** Adds indexes and the password, which take a server that writes. */
    async index(onProgress: (text: string) => void): Promise<void> {
      const onLaunched = (stop: () => Promise<void>) => closers.add('the database', stop)
      const embedded = await startEmbedded({ ...server, dataDir: next, readOnly: false, onProgress, onLaunched })
      const { user, password } = server
      const graph = await openGraph({ uri: embedded.uri, user, password, database: 'neo4j' })
      // What is compared of texts came along, so that only indexes are missing.
      await migrate(graph.driver, graph.database, PATHS.migrations, onProgress)
      await graph.close()
      await embedded.stop()
    },

    async replace(): Promise<void> {
      await writeFile(path.join(next, 'copy.json'), JSON.stringify(mark))
      await rm(dataDirOfCopy(config), { recursive: true, force: true })
      await rename(next, dataDirOfCopy(config))
    },
  }
}
