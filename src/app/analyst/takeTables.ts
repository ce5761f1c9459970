import { rm } from 'node:fs/promises'
import { csv } from '../../interfaces/exports/csv.ts'
import { openReading, type Reading, sequenceOf } from '../../interfaces/exports/reading.ts'
import { type Progress, writeExport } from '../../interfaces/exports/writeExport.ts'
import { Problem } from '../../lib/problem.ts'
import { ALWAYS } from '../../model/record/asOf.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'

const MOST_ATTEMPTS = 5

/**
 * Writes the whole graph as tables that are of one moment, without stopping anybody: read while nobody wrote, which the
 * log of changes tells, or else read anew.
 * @throws Problem when somebody wrote during each of the attempts.
 */
export async function takeTables(
  graph: Graph,
  folder: string,
  onProgress: (progress: Progress) => void,
): Promise<Reading> {
  const changes: number[] = []
  while (changes.length < MOST_ATTEMPTS) {
    await rm(folder, { recursive: true, force: true })
    const reading = await openReading(graph, { where: null, asOf: ALWAYS })
    await writeExport(reading, csv, folder, onProgress)
    const made = (await sequenceOf(graph)) - reading.sequence
    if (made === 0) return reading
    changes.push(made)
  }
  throw new Problem(
    `${changes.join(', ')} changes of the graph while it was copied, in ${MOST_ATTEMPTS} attempts`,
    'one attempt during which nobody writes',
    'try again when partners are quiet',
  )
}
