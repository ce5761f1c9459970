import { rm } from 'node:fs/promises'
import { csv } from '../../interfaces/exports/csv.ts'
import { type ExportReader, lastSequence, openExportReader } from '../../interfaces/exports/exportReader.ts'
import { type Progress, writeExport } from '../../interfaces/exports/writeExport.ts'
import { Problem } from '../../lib/problem.ts'
import { UNRESTRICTED } from '../../model/record/asOf.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'

const MAX_ATTEMPTS = 5

/**
 * Exports the whole graph as consistent tables without blocking writers: if the change log shows that something was
 * written during the export, the export is repeated.
 * @throws Problem if something was written during each attempt.
 */
export async function exportTables(
  graph: Graph,
  folder: string,
  onProgress: (progress: Progress) => void,
): Promise<ExportReader> {
  const changes: number[] = []
  while (changes.length < MAX_ATTEMPTS) {
    await rm(folder, { recursive: true, force: true })
    const reader = await openExportReader(graph, { where: null, asOf: UNRESTRICTED })
    await writeExport(reader, csv, folder, onProgress)
    const newChanges = (await lastSequence(graph)) - reader.sequence
    if (newChanges === 0) return reader
    changes.push(newChanges)
  }
  throw new Problem(
    `${changes.join(', ')} changes of the graph during ${MAX_ATTEMPTS} attempts to copy it`,
    'no changes during one attempt',
    'try again when no partner writes',
  )
}
