import pMap from 'p-map'
import { Problem } from '../../lib/problem.ts'
import { saveSources } from '../../model/sources/saveSources.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ClaimOperation, isDraft } from '../claims/claimOperation.ts'
import { type ClaimWriteOptions, DEFAULT_OPTIONS } from '../claims/claimWriteOptions.ts'
import { ClaimsRejectedError, type WriteSummary, writeClaims } from '../claims/writeClaims.ts'
import { chunks } from './chunks.ts'
import { type InvalidLine, InvalidLinesError } from './invalidLines.ts'
import { countLines, findFiles, type LoadFiles } from './jsonLines.ts'
import type { LoadAuthor } from './parseLine.ts'
import { type DraftedLine, ignore, LINE_KINDS, readDrafts } from './readDrafts.ts'
import { validateLoad } from './validateLoad.ts'
import { applyWithdrawals, withoutAppliedWithdrawals } from './withdrawals.ts'

/** Lines per transaction: large enough for throughput, small enough for a modest heap. */
const BATCH = 2_000
/** Concurrent batches: one is prepared while another is written and a third is committed. */
const CONCURRENCY = 3

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

interface WriteMode {
  /** The graph was empty when the load began. */
  readonly emptyGraph: boolean
  readonly recordsOnly: boolean
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

/** Second pass: writes the lines by kind, since later kinds refer to earlier ones. */
async function writeLines(
  graph: Graph,
  files: LoadFiles,
  author: LoadAuthor,
  mode: WriteMode,
  onDone: (done: number) => void,
): Promise<Omit<WriteSummary, 'deletedIds'>> {
  const sum = { created: 0, changed: 0, claims: 0 }
  let done = 0
  const write = async (batch: readonly DraftedLine[]) => {
    const written = await writeBatch(graph, batch, author, mode)
    sum.created += written.created
    sum.changed += written.changed
    sum.claims += written.claims
    done += batch.length
    onDone(done)
  }
  for (const kind of LINE_KINDS) {
    await pMap(chunks(readDrafts(files, author, ignore, [kind]), BATCH), write, { concurrency: CONCURRENCY })
  }
  return sum
}

async function writeBatch(
  graph: Graph,
  batch: readonly DraftedLine[],
  { recordedBy, recordedAt }: LoadAuthor,
  { emptyGraph, recordsOnly }: WriteMode,
): Promise<WriteSummary> {
  const drafts = await withoutAppliedWithdrawals(
    graph,
    batch.flatMap((line) => line.drafts),
  )
  const author = { by: recordedBy, at: recordedAt, requestId: null }
  // The ids of a load are unique, so its records do not exist yet when the graph was empty. When a concurrent writer has
  // created one, the first attempt fails and the second reads before it writes. Lines of claims.jsonl have no header: their
  // records were written before.
  const ids = new Set(drafts.flatMap(({ recordId, header }) => (header ? [recordId] : [])))
  let options: ClaimWriteOptions =
    emptyGraph && ids.size > 0 ? { newSources: [], newIds: ids, soleWriter: true, recordsOnly } : DEFAULT_OPTIONS
  try {
    return await graph.write((tx) => {
      const attempt = writeClaims(tx, drafts, author, options)
      options = { ...DEFAULT_OPTIONS, recordsOnly }
      return attempt
    })
  } catch (error) {
    // A concurrent writer changed the graph after the validation, or a line conflicts with an earlier line.
    if (error instanceof ClaimsRejectedError)
      throw new InvalidLinesError(
        error.rejected.map(({ operation, error: { message } }) => ({ ...lineOf(batch, operation), reason: message })),
      )
    throw error
  }
}

function lineOf(batch: readonly DraftedLine[], operation: ClaimOperation): Pick<InvalidLine, 'file' | 'number'> {
  const { file, number } = batch.find(({ drafts }) => isDraft(operation) && drafts.includes(operation)) as DraftedLine
  return { file, number }
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
