import pMap from 'p-map'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ClaimOperation, isDraft } from '../claims/claimOperation.ts'
import { type ClaimWriteOptions, DEFAULT_OPTIONS } from '../claims/claimWriteOptions.ts'
import { ClaimsRejectedError, type WriteSummary, writeClaims } from '../claims/writeClaims.ts'
import { chunks } from './chunks.ts'
import { type InvalidLine, InvalidLinesError } from './invalidLines.ts'
import type { LoadFiles } from './jsonLines.ts'
import type { LoadAuthor } from './parseLine.ts'
import { type DraftedLine, ignore, LINE_KINDS, readDrafts } from './readDrafts.ts'
import { withoutAppliedWithdrawals } from './withdrawals.ts'

/** Lines per transaction: large enough for throughput, small enough for a modest heap. */
const BATCH = 2_000
/** Concurrent batches: one is prepared while another is written and a third is committed. */
const CONCURRENCY = 3

interface WriteMode {
  /** The graph was empty when the load began. */
  readonly emptyGraph: boolean
  readonly recordsOnly: boolean
}

/** Second pass: writes the lines by kind, since later kinds refer to earlier ones. */
export async function writeLines(
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
