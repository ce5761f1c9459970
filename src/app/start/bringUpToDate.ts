import type { Graph } from '../../neo4j/graph/graph.ts'
import { type MigrationResult, migrate } from '../../neo4j/graph/migrate.ts'
import { PATHS } from '../../platform/paths.ts'
import { DATA_STEPS } from '../dataSteps/dataSteps.ts'

/** Brings a graph up to date: its indexes and constraints, and what this release stores in another form. */
export const bringUpToDate = (
  graph: Graph,
  onProgress: (text: string) => void = () => undefined,
): Promise<MigrationResult> => migrate(graph, { folder: PATHS.migrations, dataSteps: DATA_STEPS }, onProgress)
