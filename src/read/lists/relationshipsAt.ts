import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFromSnapshot, historicalEntities } from '../../model/entities/historicalEntity.ts'
import { readAt, type Snapshot, snapshotFrom } from '../../model/history/logEntry.ts'
import type { SnapshotArgs } from '../../model/history/snapshotsAt.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import { padToPlanBucket } from '../../neo4j/graph/parameters.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import type { LinkRow } from './linkRows.ts'
import { HISTORICAL_LINKS, UNLOGGED_LINKS } from './relationshipsAtStatement.ts'

type Properties = Readonly<Record<string, unknown>>

/** Maximum number of relationships of an entity in the change log for which its historical lists are read. */
export const MAX_LOGGED_LINKS = 1_000

/** A request for the relationships of an entity as known at a moment. */
export interface HistoricalLinksRequest extends SnapshotArgs {
  /** The types of outgoing relationships. */
  readonly out: readonly string[]
  /** The types of incoming relationships. */
  readonly in: readonly string[]
}

/** The relationships of an entity as known at a moment. */
export interface HistoricalLinks {
  /** How many relationships of these types the entity has ever had. Above `MAX_LOGGED_LINKS`, `links` is empty. */
  readonly everCount: number
  /** The entity as known at the moment; undefined when it was unknown. */
  readonly entity: EntityRow | undefined
  /** The entity into which it had been merged by then; null when it had not. */
  readonly survivorId: string | null
  readonly links: readonly LinkRow[]
}

/** The state of a record in the log; undefined without a log entry. */
interface LoggedRecord {
  readonly id: string
  readonly state: Snapshot | undefined
}

/** The relationships of entities as known at a moment. */
export const relationshipsAt: BatchFunction<HistoricalLinksRequest, HistoricalLinks> = async (reader, ids, request) => {
  const rows = await readRows(reader, ids, request)
  const links = await linkProperties(reader, rows)
  const ends = await readEnds(reader, rows, links, request.knownAt)
  return new Map(
    rows.map((row, index) => {
      const id = String(row.id)
      const historical = (links[index] ?? []).flatMap((link) => historicalLink(id, link, ends, request))
      const survivorId = loggedRecords(row, 'ends').find((end) => end.id === id)?.state?.survivorId ?? null
      return [id, { everCount: Number(row.ever), entity: ends.get(id), survivorId, links: historical }]
    }),
  )
}

/** Runs the statement. When the log turns out to be trimmed, runs it again with links that have no log entry anymore. */
async function readRows(
  reader: Reader,
  ids: readonly string[],
  request: HistoricalLinksRequest,
): Promise<readonly Row[]> {
  const { knownAt, out, in: incoming } = request
  const parameters = {
    ids: padToPlanBucket(ids),
    knownAt,
    out: padToPlanBucket(out),
    in: padToPlanBucket(incoming),
    most: MAX_LOGGED_LINKS,
  }
  const rows = await readAt(reader, HISTORICAL_LINKS, { ...parameters, unlogged: {} })
  if (rows[0]?.trimmedAt == null) return rows
  const unloggedRows = await reader.read(UNLOGGED_LINKS, parameters)
  const unlogged = Object.fromEntries(unloggedRows.map(({ id, linkIds }) => [String(id), linkIds]))
  return readAt(reader, HISTORICAL_LINKS, { ...parameters, unlogged })
}

const loggedRecords = ({ trimmedAt, ...row }: Row, column: 'links' | 'ends'): LoggedRecord[] =>
  (row[column] as readonly { readonly id: string; readonly line: unknown }[]).map(({ id, line }) => ({
    id,
    state: snapshotFrom(line, trimmedAt),
  }))

/** The relationships of each row. One without an entry in a trimmed log has not changed since, so the graph has it. */
async function linkProperties(reader: Reader, rows: readonly Row[]): Promise<Properties[][]> {
  const logged = rows.map((row) => loggedRecords(row, 'links'))
  const unlogged = logged.flat().flatMap(({ id, state }) => (state ? [] : [id]))
  const present = unlogged.length === 0 ? new Map() : await recordsById(reader, [...new Set(unlogged)], null)
  return logged.map((links) =>
    links.flatMap(({ id, state }) => {
      const link = state ? state.record && { ...state.record, type: state.type } : present.get(id)
      return link ? [link as Properties] : []
    }),
  )
}

/** The entities at the ends of the relationships. Those that the statement did not return are read separately. */
async function readEnds(
  reader: Reader,
  rows: readonly Row[],
  links: readonly (readonly Properties[])[],
  knownAt: string,
): Promise<ReadonlyMap<string, EntityRow>> {
  const known = new Map<string, EntityRow | undefined>()
  for (const { id, state } of rows.flatMap((row) => loggedRecords(row, 'ends'))) {
    if (state && !known.has(id)) known.set(id, entityFromSnapshot(state))
  }
  const needed = [...rows.map(({ id }) => id), ...links.flat().flatMap(({ fromId, toId }) => [fromId, toId])]
  const missing = [...new Set(needed.map(String))].filter((id) => !known.has(id))
  const more = missing.length === 0 ? [] : await historicalEntities(reader, missing, knownAt)
  return new Map([...known, ...more].flatMap(([id, entity]) => (entity ? [[id, entity] as const] : [])))
}

/** A relationship as a row of its parent's list. Position and window follow from the dates of its event at the moment. */
function historicalLink(
  parentId: string,
  link: Properties,
  ends: ReadonlyMap<string, EntityRow>,
  request: HistoricalLinksRequest,
): LinkRow[] {
  const [from, to] = [ends.get(String(link.fromId)), ends.get(String(link.toId))]
  const direction = link.fromId === parentId ? 'OUT' : 'IN'
  const [parent, neighbor, types] = direction === 'OUT' ? [from, to, request.out] : [to, from, request.in]
  if (parent?.id !== parentId || !neighbor || !types.includes(String(link.type))) return []
  const derived = denormalizedDates(String(link.id), validityOf(link), inheritedDates(datesOf(to), datesOf(from)))
  return [{ relationship: { ...link, ...NO_WINDOW, ...derived }, neighbor, direction, ...NOTHING_INCLUDED }]
}

const NOTHING_INCLUDED = { included: { references: [], claims: null }, nested: [] }
const NO_WINDOW = { certainFrom: null, certainTo: null, possibleFrom: null, possibleTo: null }

const datesOf = (end: EntityRow | undefined): EventDates => (end?.kind === 'EVENT' ? validityOf(end as never) : null)
