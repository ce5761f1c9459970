import { propertiesIn } from '../../model/record/properties.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { CountingReader, Reader, Row } from '../../neo4j/graph/graph.ts'
import type { LoggedChange } from './change.ts'
import { givenIn, type LogFilter } from './changeWhere.ts'
import { followText, KEPT, scanText } from './logStatements.ts'
import { cursorAt, type Kept, refuseExpired } from './place.ts'

/** What of the log is asked for. */
export interface LogRange {
  /** The place after which to begin; null for the oldest that is kept. */
  readonly after: number | null
  readonly size: number
  readonly filter: LogFilter
  /** What is read of each line; all when absent. */
  readonly wanted?: Wanted
}

/** A page of the log. */
export interface LogPage {
  readonly lines: readonly LoggedChange[]
  /** The place after which it begins. */
  readonly from: number
  /** The place up to which the log was read: what the filter left out on the way does not have to be read again. */
  readonly place: number
  readonly kept: Kept
}

/** How many changes a page of the query has when nobody says, and at most. */
export const FEED_PAGE = { usual: 100, most: 500 } as const

/** How many lines one page reads at most, whether or not the filter lets them through. */
export const STRETCH = 20_000

/** After how many parts a page ends, though it always has one line: a merge can have 10,000. */
const MOST_PARTS = 5_000

type CausalReader = Pick<CountingReader, 'causal'>

/**
 * Reads on from a place. A count can be seen before what it counts, so the log is first asked how far it has come and
 * then, causally after that, for the lines up to there.
 * @throws CURSOR_EXPIRED when the place is not in the feed, or was trimmed while it was read.
 */
export async function readLog(reader: CausalReader, range: LogRange): Promise<LogPage> {
  const causal = reader.causal()
  const kept = await readKept(causal)
  const from = range.after ?? kept.trimmedTo
  refuseExpired(from, kept)
  const { lines, upTo, trimmedTo } = await readLines(causal, from, kept.head, range)
  if (trimmedTo > from && range.after === null) return readLog(reader, range)
  refuseExpired(from, { ...kept, trimmedTo })
  const page = pageOf(lines, upTo, range.size)
  if (givenIn(range.filter) === 0) refuseGaps(page, from)
  return { ...page, from, kept }
}

/** How far the log has come, and how much of it is kept. */
export async function readKept(reader: Reader): Promise<Kept> {
  const [row] = await reader.read(KEPT)
  if (!row) throw new Error('Expected the node Feed that the migrations make, found none.')
  return { head: Number(row.head), trimmedTo: Number(row.trimmedTo) }
}

async function readLines(reader: Reader, after: number, head: number, { size, filter, wanted = null }: LogRange) {
  const { by, fields } = filter
  const limit = size + 1
  const asked = { filter: fields, after, limit, wanted: wanted ?? [] }
  const [row] = by
    ? await reader.read(followText(wanted), { ...asked, by, lines: linesEach(filter, limit), until: head })
    : await reader.read(scanText(wanted), { ...asked, until: Math.min(head, after + STRETCH) })
  return {
    lines: ((row?.lines ?? []) as readonly Line[]).map((line) => changeFrom(line, wanted)),
    upTo: Number(row?.upTo),
    trimmedTo: Number(row?.trimmedTo),
  }
}

/** How many lines each index is read for: what else the filter asks may leave most of them out. */
function linesEach(filter: LogFilter, limit: number): number {
  if (givenIn(filter) === 1) return limit
  const indexes = 2 * (filter.by?.ids.length ?? 0) + 4 * (filter.by?.endIds.length ?? 0)
  return Math.max(limit, Math.floor(STRETCH / Math.max(indexes, 1)))
}

function pageOf(found: readonly LoggedChange[], upTo: number, size: number) {
  const lines = withoutTooManyParts(found.slice(0, size))
  const last = lines.at(-1)
  return { lines, place: last && lines.length < found.length ? last.sequence : upTo }
}

function withoutTooManyParts(lines: readonly LoggedChange[]): readonly LoggedChange[] {
  let parts = 0
  const cut = lines.findIndex(({ partCount }, index) => {
    parts += partCount
    return parts > MOST_PARTS && index > 0
  })
  return cut === -1 ? lines : lines.slice(0, cut)
}

/** Numbers have no gaps, so a page that skips one was read from a log that somebody took lines out of. */
function refuseGaps({ lines, place }: Pick<LogPage, 'lines' | 'place'>, from: number): void {
  if (lines.length !== place - from)
    throw new Error(`Expected ${place - from} changes after ${from} in the log, found ${lines.length}.`)
}

type Line = readonly [partCount: number, said: unknown]

function changeFrom([partCount, said]: Line, wanted: Wanted): LoggedChange {
  const row = wanted === null ? { ...NOTHING_SAID, ...(said as Row) } : propertiesIn(said as unknown[], wanted)
  return Object.assign(row, { partCount, cursor: cursorAt(Number(row.sequence)) }) as unknown as LoggedChange
}

const NOTHING_SAID: Row = {
  kind: null,
  type: null,
  fromId: null,
  toId: null,
  before: null,
  after: null,
  requestId: null,
}
