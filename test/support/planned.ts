import type { Graph } from '../../src/graph/graph.ts'
import { linksThen } from '../../src/lists/linksThen.ts'

// A busy machine may plan the long statement for longer than a caller would wait.
const PLANNING_MS = 120_000

/** Has the database plan what reads lists from the log, as the start of the API does where there are records. */
export async function planned(graph: Graph): Promise<void> {
  await linksThen(graph.counting(PLANNING_MS), ['x:y'], { knownAt: '2030-01-01T00:00:00.000Z', out: [], in: [] })
}
