import { badUserInput, quoted } from '../../lib/errors.ts'
import type { Parameters } from '../../neo4j/graph/parameters.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'

type Properties = Readonly<Record<string, unknown>>

/** A record as it stood at a moment. */
export interface Snapshot {
  /** Which kind of entity it is of, or which type of relationship; the other one is null. */
  readonly kind: string | null
  readonly type: string | null
  /** All that it said, with its names and external ids as claims hold them; null when it was not there. */
  readonly record: Properties | null
  /** Where its id led, when its record had been merged into another. */
  readonly survivorId: string | null
}

/**
 * How a statement that answers from the log begins: `sequence` is the number of the last change at the moment
 * `$knownAt`, and `trimmedAt` tells where the log begins, if it was cut.
 */
export const SEQUENCE_AT = `MATCH (feed:Feed {id: 'feed'})
CALL () {
  MATCH (c:Change)
  USING INDEX SEEK c:Change(at, sequence)
  WHERE c.at <= $knownAt AND c.sequence > 0
  WITH c ORDER BY c.at DESC, c.sequence DESC LIMIT 1
  RETURN coalesce(collect(c.sequence)[0], 0) AS sequence
}
WITH feed.trimmedAt AS trimmedAt, sequence`

// A record's lines are its own changes and its parts in merges of others.
const LABELS = ['Change', 'ChangePart']
const WAYS = [
  ['<=', 'DESC'],
  ['>', 'ASC'],
] as const

/**
 * Finds the `line` that tells what a record was at `sequence`: the last until then, which says what it became; else,
 * since the log may have been trimmed, the first one later, which says what it was. Null when the log has neither.
 * @param id the variable with the record's id.
 */
export const entryAt = (id: string): string => `CALL (${id}, sequence) {
  CALL (${id}, sequence) {
${LABELS.flatMap((label) => WAYS.map(([than, order]) => nearest(label, id, than, order))).join('\n    UNION ALL\n')}
  }
  WITH line ORDER BY line.sequence <= sequence DESC, abs(line.sequence - sequence) LIMIT 1
  RETURN collect(line)[0] AS line
}`

const nearest = (label: string, id: string, than: string, order: string): string => `    MATCH (c:${label})
    USING INDEX SEEK c:${label}(recordId, sequence)
    WHERE c.recordId = ${id} AND c.sequence ${than} sequence
    WITH c ORDER BY c.recordId ${order}, c.sequence ${order} LIMIT 1
    RETURN c AS line`

/** What the record was by such a line, as JSON text; null when it was not there. */
export const JSON_AT = `CASE WHEN line.sequence > sequence THEN line.before WHEN line.op <> 'DELETE' THEN line.after END`

/** Such a line as one column: null when there is none. An entity that a merge took away leads to the merge's record. */
export const LOG_ENTRY = `line {.kind, .type, .at, json: ${JSON_AT},
  survivorId: CASE WHEN line:ChangePart AND line.kind IS NOT NULL AND ${JSON_AT} IS NULL
    THEN COLLECT { MATCH (merge:Change {sequence: line.sequence}) USING INDEX SEEK merge:Change(sequence) RETURN merge.recordId }[0] END}`

const NEVER: Snapshot = { kind: null, type: null, record: null, survivorId: null }

/**
 * The record as such a column has it. Without a line it never was, unless the log was trimmed: then the log cannot
 * tell, and the answer is undefined.
 */
export function snapshotFrom(column: unknown, trimmedAt: unknown): Snapshot | undefined {
  if (column === null) return trimmedAt == null ? NEVER : undefined
  const { kind, type, at, json, survivorId } = column as Readonly<Record<string, string | null>>
  return { kind: kind ?? null, type: type ?? null, record: recordIn(json, at), survivorId: survivorId ?? null }
}

/** Lines from before the log kept versions say when they were written; more than a first version they cannot tell. */
const recordIn = (json: string | null | undefined, at: string | null | undefined): Properties | null =>
  json == null ? null : { version: 1, createdAt: at, updatedAt: at, ...(JSON.parse(json) as Properties) }

/**
 * Runs a statement that begins with `MOMENT` and returns `trimmedAt` in its rows.
 * @throws BAD_USER_INPUT for a moment before the log begins.
 */
export async function readAt(
  reader: Reader,
  text: string,
  parameters: Parameters & { readonly knownAt: string },
): Promise<readonly Row[]> {
  const rows = await reader.read(text, parameters)
  const trimmedAt = (rows[0]?.trimmedAt ?? null) as string | null
  if (trimmedAt !== null && parameters.knownAt < trimmedAt) {
    throw badUserInput(
      `a knownAt from ${trimmedAt} on, where the log of changes now begins`,
      quoted(parameters.knownAt),
    )
  }
  return rows
}
