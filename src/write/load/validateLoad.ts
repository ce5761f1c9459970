import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ClaimOperation, isDraft } from '../claims/claimOperation.ts'
import { lockRecords } from '../claims/lockRecords.ts'
import { validateClaim } from '../claims/validateClaim.ts'
import { EMPTY_CONTEXT, type ValidationContext } from '../claims/validationContext.ts'
import { chunks } from './chunks.ts'
import type { InvalidLine } from './invalidLines.ts'
import { type LoadFiles, readLines } from './jsonLines.ts'
import { reasonsOf, type SourceLine, sourceLine } from './lineSchemas.ts'
import { type LoadIndex, loadIndex } from './loadIndex.ts'
import type { LoadAuthor } from './parseLine.ts'
import { type DraftedLine, readDrafts } from './readDrafts.ts'

/** Lines per batch. */
const BATCH = 2_000

interface ValidatedLoad {
  readonly sources: readonly SourceLine[]
  /** The number of valid lines with claims. */
  readonly lines: number
  readonly hasWithdrawals: boolean
  readonly invalid: readonly InvalidLine[]
}

/**
 * First pass of a load: validates each line by itself, against the graph and against the other lines. A line may refer to
 * a record of a later line, so lines that fail against the lines before them are validated again at the end.
 * @param emptyGraph skips the reads from the graph
 */
export async function validateLoad(
  graph: Graph,
  files: LoadFiles,
  author: LoadAuthor,
  emptyGraph: boolean,
  onDone: (done: number) => void,
): Promise<ValidatedLoad> {
  const invalid: InvalidLine[] = []
  const onInvalid = (line: InvalidLine) => invalid.push(line)
  const index = loadIndex()
  const sources = await readSources(files, onInvalid)
  for (const { id } of sources) index.addSource(id)
  let [lines, hasWithdrawals] = [0, false]
  const failed: LineInContext[] = []
  for await (const batch of chunks(readDrafts(files, author, onInvalid), BATCH)) {
    for (const { file, number, drafts } of batch)
      invalid.push(...index.add(drafts).map((reason) => ({ file, number, reason })))
    const inContext = await readContext(graph, batch, emptyGraph)
    failed.push(...inContext.filter((line) => problemsIn(line, index).length > 0))
    lines += batch.length
    hasWithdrawals ||= batch.some(({ drafts }) => drafts.some(({ withdrawn }) => withdrawn))
    onDone(lines)
  }
  const stillInvalid = failed.flatMap((line) => problemsIn(line, index).map((reason) => ({ ...line.at, reason })))
  return { sources, lines, hasWithdrawals, invalid: [...invalid, ...stillInvalid] }
}

/** The operations of a line, with what the graph holds about their records. */
interface LineInContext {
  readonly at: Pick<InvalidLine, 'file' | 'number'>
  readonly operations: readonly ClaimOperation[]
  readonly context: ValidationContext
}

async function readContext(graph: Graph, batch: readonly DraftedLine[], emptyGraph: boolean): Promise<LineInContext[]> {
  if (emptyGraph) return batch.map(({ drafts, ...at }) => ({ at, operations: drafts, context: EMPTY_CONTEXT }))
  const all = batch.flatMap(({ drafts }) => drafts)
  const { context, operations } = await graph.write((tx) => lockRecords(tx, all))
  // There is one operation for each draft, in the same order.
  let end = 0
  return batch.map(({ drafts, ...at }) => {
    end += drafts.length
    return { at, operations: operations.slice(end - drafts.length, end), context }
  })
}

/** The distinct problems of a line. */
function problemsIn({ operations, context }: LineInContext, index: LoadIndex): string[] {
  const combined = index.combineWith(context)
  const problems = operations.flatMap((operation) => (isDraft(operation) ? validateClaim(operation, combined) : []))
  return [...new Set(problems.map(({ message }) => message))]
}

async function readSources(files: LoadFiles, onInvalid: (line: InvalidLine) => void): Promise<SourceLine[]> {
  const sources: SourceLine[] = []
  for (const file of files.sources) {
    for await (const { number, value } of readLines(file, onInvalid)) {
      const parsed = sourceLine.safeParse(value)
      if (parsed.success) sources.push(parsed.data)
      else for (const reason of reasonsOf(parsed.error)) onInvalid({ file, number, reason })
    }
  }
  return sources
}
