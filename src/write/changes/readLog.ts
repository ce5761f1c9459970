import { propertiesIn } from '../../model/record/properties.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { CountingReader, Reader } from '../../neo4j/graph/reader.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import type { LoggedChange } from './change.ts'
import { countConditions, type LogFilter } from './changeWhere.ts'
import { encodeFeedCursor, type RetainedRange, rejectExpired } from './feedCursor.ts'
import { RETAINED_RANGE, recordsStatement, scanStatement } from './logStatements.ts'

/** A request for a page of the log. */
export interface LogRange {
  /** The position after which to begin; null for the oldest retained change. */
  readonly after: number | null
  readonly size: number
  readonly filter: LogFilter
  /** The properties to read of each entry; all when absent. */
  readonly projection?: Wanted
}

/** A page of the log. */
export interface LogPage {
  readonly entries: readonly LoggedChange[]
  /** The position after which the page begins. */
  readonly from: number
  /** The position up to which the log was scanned. The next page begins here, so filtered entries are not read again. */
  readonly position: number
  readonly retained: RetainedRange
}

/** The default and the maximum number of changes per page. */
export const FEED_PAGE = { usual: 100, most: 500 } as const

/** The maximum number of entries that one page scans, including those that the filter rejects. */
export const MAX_SCAN = 20_000

/** A page ends before it exceeds this number of parts, but has at least one entry: one merge can have 10,000 parts. */
const MAX_PARTS = 5_000

type CausalReader = Pick<CountingReader, 'causal'>

/**
 * Reads a page of the log. Neo4j can show the counter of the feed before the index entries of the counted changes, so
 * the head is read first, and then, with its bookmark, the entries up to that head.
 * @throws CURSOR_EXPIRED when the position is not in the feed, or was trimmed during the read
 */
export async function readLog(reader: CausalReader, range: LogRange): Promise<LogPage> {
  const causal = reader.causal()
  const retained = await readRetainedRange(causal)
  const from = range.after ?? retained.trimmedTo
  rejectExpired(from, retained)
  const { entries, upTo, trimmedTo } = await readEntries(causal, from, retained.head, range)
  if (trimmedTo > from && range.after === null) return readLog(reader, range)
  rejectExpired(from, { ...retained, trimmedTo })
  const page = pageOf(entries, upTo, range.size)
  if (countConditions(range.filter) === 0) requireNoGaps(page, from)
  return { ...page, from, retained }
}

/** Reads the head of the log and the position up to which it was trimmed. */
export async function readRetainedRange(reader: Reader): Promise<RetainedRange> {
  const [row] = await reader.read(RETAINED_RANGE)
  if (!row) throw new Error('Expected the node Feed, which the migrations create, found none.')
  return { head: Number(row.head), trimmedTo: Number(row.trimmedTo) }
}

async function readEntries(reader: Reader, after: number, head: number, { size, filter, projection = null }: LogRange) {
  const { by, fields } = filter
  const limit = size + 1
  const parameters = { filter: fields, after, limit, properties: projection ?? [] }
  const [row] = by
    ? await reader.read(recordsStatement(projection), {
        ...parameters,
        by,
        perIndex: entriesPerIndex(filter, limit),
        until: head,
      })
    : await reader.read(scanStatement(projection), { ...parameters, until: Math.min(head, after + MAX_SCAN) })
  return {
    entries: ((row?.entries ?? []) as readonly EntryColumns[]).map((entry) => changeFrom(entry, projection)),
    upTo: Number(row?.upTo),
    trimmedTo: Number(row?.trimmedTo),
  }
}

/** The number of entries to read from each index. With further conditions, most of the entries may be filtered out. */
function entriesPerIndex(filter: LogFilter, limit: number): number {
  if (countConditions(filter) === 1) return limit
  const indexes = 2 * (filter.by?.ids.length ?? 0) + 4 * (filter.by?.endIds.length ?? 0)
  return Math.max(limit, Math.floor(MAX_SCAN / Math.max(indexes, 1)))
}

function pageOf(matches: readonly LoggedChange[], upTo: number, size: number) {
  const entries = limitParts(matches.slice(0, size))
  const last = entries.at(-1)
  return { entries, position: last && entries.length < matches.length ? last.sequence : upTo }
}

function limitParts(entries: readonly LoggedChange[]): readonly LoggedChange[] {
  let parts = 0
  const end = entries.findIndex(({ partCount }, index) => {
    parts += partCount
    return parts > MAX_PARTS && index > 0
  })
  return end === -1 ? entries : entries.slice(0, end)
}

/** Sequence numbers have no gaps, so a page that skips one means that entries were deleted by other means than trimming. */
function requireNoGaps({ entries, position }: Pick<LogPage, 'entries' | 'position'>, from: number): void {
  if (entries.length !== position - from)
    throw new Error(`Expected ${position - from} changes after ${from} in the log, found ${entries.length}.`)
}

type EntryColumns = readonly [partCount: number, properties: unknown]

function changeFrom([partCount, properties]: EntryColumns, projection: Wanted): LoggedChange {
  const row =
    projection === null
      ? { ...ABSENT_PROPERTIES, ...(properties as Row) }
      : propertiesIn(properties as unknown[], projection)
  return Object.assign(row, {
    partCount,
    cursor: encodeFeedCursor(Number(row.sequence)),
  }) as unknown as LoggedChange
}

const ABSENT_PROPERTIES: Row = {
  kind: null,
  type: null,
  fromId: null,
  toId: null,
  before: null,
  after: null,
  requestId: null,
}
