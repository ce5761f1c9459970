import type { Graph } from '../../neo4j/graph/graph.ts'
import { type Known, NOTHING_KNOWN, problemsOf } from '../claims/check.ts'
import { isDraft, type Saying } from '../claims/draft.ts'
import { recordsOf } from '../claims/records.ts'
import type { BadLine } from './badLines.ts'
import { chunks } from './chunks.ts'
import { type Drafted, draftedLines } from './draftedLines.ts'
import type { LoadAuthor } from './drafts.ts'
import { type LoadFiles, readLines } from './lines.ts'
import { type RunIndex, runIndex } from './runIndex.ts'
import { reasonsOf, type SourceLine, sourceLine } from './shapes.ts'

/** Lines that are checked at one time. */
const BATCH = 2_000

/** What the first reading finds out. */
interface Checked {
  readonly sources: readonly SourceLine[]
  readonly lines: number
  /** Some claim of it was withdrawn. */
  readonly takesBack: boolean
  readonly bad: readonly BadLine[]
}

/**
 * First reading: the shape of every line, and how it fits the graph and the run. A line may name what only a later one
 * brings, so those that do not fit what was read so far are looked at again at the end.
 */
export async function checkRun(
  graph: Graph,
  files: LoadFiles,
  author: LoadAuthor,
  anew: boolean,
  onDone: (done: number) => void,
): Promise<Checked> {
  const bad: BadLine[] = []
  const index = runIndex()
  const sources = await readSources(files, (line) => bad.push(line))
  for (const { id } of sources) index.addSource(id)
  let [lines, takesBack] = [0, false]
  const again: Told[] = []
  for await (const batch of chunks(
    draftedLines(files, author, (line) => bad.push(line)),
    BATCH,
  )) {
    for (const { file, number, drafts } of batch)
      bad.push(...index.add(drafts).map((reason) => ({ file, number, reason })))
    const told = await toldBy(graph, batch, anew)
    again.push(...told.filter((it) => problemsIn(it, index).length > 0))
    lines += batch.length
    takesBack ||= batch.some(({ drafts }) => drafts.some(({ takenBack }) => takenBack))
    onDone(lines)
  }
  const unfit = again.flatMap((it) => problemsIn(it, index).map((reason) => ({ ...it.at, reason })))
  return { sources, lines, takesBack, bad: [...bad, ...unfit] }
}

/** What a line says, with what the graph knows of it. */
interface Told {
  readonly at: Pick<BadLine, 'file' | 'number'>
  readonly sayings: readonly Saying[]
  readonly known: Known
}

async function toldBy(graph: Graph, batch: readonly Drafted[], anew: boolean): Promise<Told[]> {
  if (anew) return batch.map(({ drafts, ...at }) => ({ at, sayings: drafts, known: NOTHING_KNOWN }))
  const { known, sayings } = await graph.write((tx) =>
    recordsOf(
      tx,
      batch.flatMap(({ drafts }) => drafts),
    ),
  )
  // One for each draft, in their order.
  let place = 0
  return batch.map(({ drafts, ...at }) => {
    place += drafts.length
    return { at, sayings: sayings.slice(place - drafts.length, place), known }
  })
}

/** Why a line does not fit, each reason once. */
function problemsIn({ sayings, known }: Told, index: RunIndex): string[] {
  const beside = index.beside(known)
  const problems = sayings.flatMap((saying) => (isDraft(saying) ? problemsOf(saying, beside) : []))
  return [...new Set(problems.map(({ message }) => message))]
}

async function readSources(files: LoadFiles, onBad: (bad: BadLine) => void): Promise<SourceLine[]> {
  const sources: SourceLine[] = []
  for (const file of files.sources) {
    for await (const { number, value } of readLines(file, onBad)) {
      const parsed = sourceLine.safeParse(value)
      if (parsed.success) sources.push(parsed.data)
      else for (const reason of reasonsOf(parsed.error)) onBad({ file, number, reason })
    }
  }
  return sources
}
