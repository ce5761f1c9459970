import pMap from 'p-map'
import { Problem } from '../../lib/problem.ts'
import { saveSources } from '../../model/sources/saveSources.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { isDraft, type Saying } from '../claims/draft.ts'
import { type Fresh, NOTHING_FRESH } from '../claims/records.ts'
import { RefusedClaims, type Written, writeClaims } from '../claims/writeClaims.ts'
import { type BadLine, BadLines } from './badLines.ts'
import { checkRun } from './checkRun.ts'
import { chunks } from './chunks.ts'
import { type Drafted, draftedLines, ignore, KINDS } from './draftedLines.ts'
import type { LoadAuthor } from './drafts.ts'
import { countLines, findFiles, type LoadFiles } from './lines.ts'
import { notTakenBackYet, withdrawTakenBack } from './takenBack.ts'

/** Records to a transaction: large enough to be fast, small enough to keep a modest heap. */
const BATCH = 2_000
/** Batches that are under way at one time: one is made ready while another is written and a third is committed. */
const AT_ONCE = 3
const EMPTY_IT = 'point NEO4J_URI or DATA_DIR elsewhere, or load with the claims'

export interface LoadOptions {
  /** The party under whose name the claims are recorded. */
  readonly recordedBy: string
  /**
   * Writes the records alone, without claims and changes: for graphs that are measured and thrown away. What is written
   * to such a record later stands alone.
   */
  readonly recordsOnly?: boolean
  /** Called as lines are checked and written. */
  readonly onProgress?: (progress: LoadProgress) => void
}

export interface LoadProgress {
  readonly step: 'checking' | 'writing'
  readonly done: number
  readonly total: number
}

export interface Loaded extends Omit<Written, 'gone'> {
  readonly sources: number
  readonly lines: number
}

/** What a run writes into, and how much of what it reads. */
interface Into {
  /** The graph was empty when the run began. */
  readonly anew: boolean
  readonly recordsOnly: boolean
}

/**
 * Loads folders of JSON Lines: checks every line of all of them first, then writes in batches. Loading the same again
 * changes nothing, so a load that was cut off is simply run again.
 * @throws BadLines with every bad line of the run, when there is one.
 */
export async function load(graph: Graph, folders: readonly string[], options: LoadOptions): Promise<Loaded> {
  const files = await findFiles(folders)
  const author = { recordedBy: options.recordedBy, recordedAt: new Date().toISOString() }
  const anew = await isEmpty(graph)
  if (options.recordsOnly) expectRecordsOnly(files, anew)
  const total = await countLines(files)
  const { sources, lines, takesBack, bad } = await checkRun(graph, files, author, anew, (done) =>
    options.onProgress?.({ step: 'checking', done, total }),
  )
  if (bad.length > 0) throw new BadLines(bad)
  for (const batch of inBatches(sources)) await graph.write((tx) => saveSources(tx, batch))
  const { recordsOnly = false } = options
  const written = await writeRun(graph, files, author, { anew, recordsOnly }, (done) =>
    options.onProgress?.({ step: 'writing', done, total: lines }),
  )
  if (takesBack) await withdrawTakenBack(graph, draftedLines(files, author, ignore), author)
  return { ...written, sources: sources.length, lines }
}

/** A record without its claims cannot be claimed any further, so all has to come from the one load. */
function expectRecordsOnly(files: LoadFiles, anew: boolean): void {
  if (!anew) throw new Problem('a graph with records in it', 'an empty graph, to load records without claims', EMPTY_IT)
  const [claims] = files.claims
  if (claims) throw new Problem(`the file ${claims}`, 'no claims.jsonl, to load records without claims', 'leave it out')
}

/** Whether nobody has written anything yet: what is not there need not be looked for. */
async function isEmpty(graph: Graph): Promise<boolean> {
  const [row] = await graph.read('RETURN EXISTS { (:Entity) } OR EXISTS { (:Source) } AS written')
  return row?.written === false
}

/**
 * Second reading: the writing, kind after kind, since later ones point at earlier ones. While the database writes a
 * batch, the next one is made ready.
 */
async function writeRun(
  graph: Graph,
  files: LoadFiles,
  author: LoadAuthor,
  into: Into,
  onDone: (done: number) => void,
): Promise<Omit<Written, 'gone'>> {
  const sum = { created: 0, changed: 0, claims: 0 }
  let done = 0
  const write = async (batch: readonly Drafted[]) => {
    const written = await writeBatch(graph, batch, author, into)
    sum.created += written.created
    sum.changed += written.changed
    sum.claims += written.claims
    done += batch.length
    onDone(done)
  }
  for (const kind of KINDS) {
    await pMap(chunks(draftedLines(files, author, ignore, [kind]), BATCH), write, { concurrency: AT_ONCE })
  }
  return sum
}

async function writeBatch(
  graph: Graph,
  batch: readonly Drafted[],
  { recordedBy, recordedAt }: LoadAuthor,
  { anew, recordsOnly }: Into,
): Promise<Written> {
  const drafts = await notTakenBackYet(
    graph,
    batch.flatMap((line) => line.drafts),
  )
  const author = { by: recordedBy, at: recordedAt, requestId: null }
  // Each id comes once in a run, so that in an empty graph none of the records that lines make is there yet. If one is
  // nevertheless, somebody else was faster, and the second attempt looks. Further claims are about what is there by then.
  const ids = new Set(drafts.flatMap(({ about, head }) => (head ? [about] : [])))
  let fresh: Fresh = anew && ids.size > 0 ? { sources: [], ids, alone: true, recordsOnly } : NOTHING_FRESH
  try {
    return await graph.write((tx) => {
      const attempt = writeClaims(tx, drafts, author, fresh)
      fresh = { ...NOTHING_FRESH, recordsOnly }
      return attempt
    })
  } catch (error) {
    // Somebody else wrote between the check and now, or a line fits the graph but not the lines before it.
    if (error instanceof RefusedClaims)
      throw new BadLines(
        error.refused.map(({ saying, objection }) => ({ ...lineOf(batch, saying), reason: objection.message })),
      )
    throw error
  }
}

function lineOf(batch: readonly Drafted[], saying: Saying): Pick<BadLine, 'file' | 'number'> {
  const { file, number } = batch.find(({ drafts }) => isDraft(saying) && drafts.includes(saying)) as Drafted
  return { file, number }
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
