import type { Graph } from '../../neo4j/graph/graph.ts'
import { type Migrated, migrate } from '../../neo4j/graph/migrate.ts'
import { PATHS } from '../../platform/paths.ts'
import { fillTexts } from '../../write/claims/fillTexts.ts'

/** Brings a graph up to date: its indexes and constraints, and what this version of the program derives from texts. */
export async function bringUpToDate(
  graph: Graph,
  onProgress: (text: string) => void = () => undefined,
): Promise<Migrated> {
  const migrated = await migrate(graph.driver, graph.database, PATHS.migrations, onProgress)
  await fillTexts(graph)
  return migrated
}
