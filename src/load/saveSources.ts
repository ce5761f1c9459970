import type { Transaction } from '../graph/graph.ts'
import type { SourceLine } from './shapes.ts'

const STATEMENT = `UNWIND $sources AS source
MERGE (s:Source {id: source.id})
SET s = source`

/** Writes sources; one that is there already takes the new values. */
export async function saveSources(tx: Transaction, sources: readonly SourceLine[]): Promise<void> {
  await tx.run(STATEMENT, { sources })
}
