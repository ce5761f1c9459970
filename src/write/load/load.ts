import { Problem } from '../../lib/problem.ts'
import { saveSources } from '../../model/sources/saveSources.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { WriteSummary } from '../claims/writeClaims.ts'
import { InvalidLinesError } from './invalidLines.ts'
import { countLines, findFiles, type LoadFiles } from './jsonLines.ts'
import { ignore, readDrafts } from './readDrafts.ts'
import { validateLoad } from './validateLoad.ts'
import { applyWithdrawals } from './withdrawals.ts'
import { writeLines } from './writeLines.ts'

/** Sources per transaction. */
const BATCH = 2_000

export interface LoadOptions {
  /** The party that records the claims. */
  readonly recordedBy: string
  /**
   * Writes records without claims and changes, for benchmark graphs that are discarded. A claim recorded later about such
   * a record replaces all its values.
   */
  readonly recordsOnly?: boolean
  /** Called after each batch. */
  readonly onProgress?: (progress: LoadProgress) => void
}

export interface LoadProgress {
  readonly step: 'checking' | 'writing'
  readonly done: number
  readonly total: number
}

export interface LoadResult extends Omit<WriteSummary, 'deletedIds'> {
  readonly sources: number
  readonly lines: number
}

/**
 * Loads folders of JSON Lines. It validates all lines before it writes the first batch. A load is idempotent, so an
 * interrupted load can be repeated.
 * @throws InvalidLinesError with all invalid lines, when there are any
 */
export async function load(graph: Graph, folders: readonly string[], options: LoadOptions): Promise<LoadResult> {
  const files = await findFiles(folders)
  const author = { recordedBy: options.recordedBy, recordedAt: new Date().toISOString() }
  const emptyGraph = await isEmpty(graph)
  if (options.recordsOnly) requireRecordsOnly(files, emptyGraph)
  const total = await countLines(files)
  const { sources, lines, hasWithdrawals, invalid } = await validateLoad(graph, files, author, emptyGraph, (done) =>
    options.onProgress?.({ step: 'checking', done, total }),
  )
  if (invalid.length > 0) throw new InvalidLinesError(invalid)
  for (const batch of inBatches(sources)) await graph.write((tx) => saveSources(tx, batch))
  const { recordsOnly = false } = options
  const written = await writeLines(graph, files, author, { emptyGraph, recordsOnly }, (done) =>
    options.onProgress?.({ step: 'writing', done, total: lines }),
  )
  if (hasWithdrawals) await applyWithdrawals(graph, readDrafts(files, author, ignore), author)
  return { ...written, sources: sources.length, lines }
}

/** Records without claims cannot be combined with later claims, so one load has to contain everything. */
function requireRecordsOnly(files: LoadFiles, emptyGraph: boolean): void {
  if (!emptyGraph)
    throw new Problem(
      'a graph that is not empty',
      'an empty graph, since records are loaded without claims',
      'set NEO4J_URI or DATA_DIR to an empty database, or load with claims',
    )
  const [claims] = files.claims
  if (claims)
    throw new Problem(
      `the file ${claims}`,
      'no claims.jsonl, since records are loaded without claims',
      'remove the file, or load with claims',
    )
}

/** True when the graph has no records and no sources; then a load reads nothing before it writes. */
async function isEmpty(graph: Graph): Promise<boolean> {
  const [row] = await graph.read('RETURN EXISTS { (:Entity) } OR EXISTS { (:Source) } AS hasRecords')
  return row?.hasRecords === false
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
