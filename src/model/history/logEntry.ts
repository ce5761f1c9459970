import { badUserInput, quoted } from '../../lib/errors.ts'
import type { Parameters } from '../../neo4j/graph/parameters.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'

type Properties = Readonly<Record<string, unknown>>

/** The state of a record at a point in time. */
export interface Snapshot {
  /** The kind of the entity or the type of the relationship; the other one is null. */
  readonly kind: string | null
  readonly type: string | null
  /** Its properties, with names and external ids in the form in which claims store them; null when it did not exist. */
  readonly record: Properties | null
  /** The id of the entity into which it had been merged; null when it had not been. */
  readonly survivorId: string | null
}

/**
 * First clauses of a statement that reads the change log. They bind `sequence`, the number of the last change at
 * `$knownAt`, and `trimmedAt`, the time of the oldest entry of a trimmed log, else null.
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

// The entries of a record are its own changes and its parts of the merges of others.
const LABELS = ['Change', 'ChangePart']
const WAYS = [
  ['<=', 'DESC'],
  ['>', 'ASC'],
] as const

/**
 * Clauses that bind `line`, the log entry with the state of a record at `sequence`: the last entry up to it, which holds
 * the state after the change; in a trimmed log, else the first entry after it, which holds the state before the change.
 * Null when the log has neither.
 * @param id the variable with the id of the record
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

/** The state of the record in that entry, as JSON text; null when it did not exist. */
export const JSON_AT = `CASE WHEN line.sequence > sequence THEN line.before WHEN line.op <> 'DELETE' THEN line.after END`

/** That entry as one column, or null. For an entity that had been merged, `survivorId` is the record of the merge. */
export const LOG_ENTRY = `line {.kind, .type, .at, json: ${JSON_AT},
  survivorId: CASE WHEN line:ChangePart AND line.kind IS NOT NULL AND ${JSON_AT} IS NULL
    THEN COLLECT { MATCH (merge:Change {sequence: line.sequence}) USING INDEX SEEK merge:Change(sequence) RETURN merge.recordId }[0] END}`

const NEVER: Snapshot = { kind: null, type: null, record: null, survivorId: null }

/**
 * The snapshot in such a column. Without an entry the record did not exist; in a trimmed log that is not known, and the
 * result is undefined.
 */
export function snapshotFrom(column: unknown, trimmedAt: unknown): Snapshot | undefined {
  if (column === null) return trimmedAt == null ? NEVER : undefined
  const { kind, type, at, json, survivorId } = column as Readonly<Record<string, string | null>>
  return { kind: kind ?? null, type: type ?? null, record: recordIn(json, at), survivorId: survivorId ?? null }
}

/** Entries of old logs have no version: they count as the first one, created at the time of the entry. */
const recordIn = (json: string | null | undefined, at: string | null | undefined): Properties | null =>
  json == null ? null : { version: 1, createdAt: at, updatedAt: at, ...(JSON.parse(json) as Properties) }

/**
 * Runs a statement that begins with `SEQUENCE_AT` and returns `trimmedAt` in its rows.
 * @throws BAD_USER_INPUT when `knownAt` is before the oldest entry of the log
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
      `a knownAt of ${trimmedAt} or later, the time of the oldest entry of the change log`,
      quoted(parameters.knownAt),
    )
  }
  return rows
}
