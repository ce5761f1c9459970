import type { EntityRow } from '../../model/entities/entity.ts'
import { entitiesThen, entityIn } from '../../model/entities/entityThen.ts'
import { readThen, type State, stateFrom } from '../../model/history/lines.ts'
import type { Moment } from '../../model/history/statesThen.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates, inheritedDates } from '../../model/relationships/denormalizedDates.ts'
import type { Reader, Row } from '../../neo4j/graph/graph.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'
import { padded } from '../../neo4j/graph/padded.ts'
import type { FoundLink } from './linkRows.ts'
import { LINKS_THEN, UNLOGGED_LINKS } from './linksThenStatement.ts'

type Properties = Readonly<Record<string, unknown>>

/** How many relationships an entity may have had for its lists to be answered from the log. */
export const MOST_EVER = 1_000

/** Which relationships of an entity, as of which moment. */
export interface AskedThen extends Moment {
  /** The types wanted of those that leave it, and of those that reach it. */
  readonly out: readonly string[]
  readonly in: readonly string[]
}

/** The relationships that an entity was known to have. */
export interface LinksThen {
  /** How many of those types have ever touched it; beyond `MOST_EVER` the links were not read. */
  readonly ever: number
  /** The entity itself as it was known; undefined when it was not. */
  readonly near: EntityRow | undefined
  /** Where its id led, when it had been merged into another. */
  readonly survivorId: string | null
  readonly links: readonly FoundLink[]
}

/** A record in a column of the statement, by its id. */
interface Logged {
  readonly id: string
  readonly state: State | undefined
}

/** What was known of the relationships of entities. */
export const linksThen: Batch<AskedThen, LinksThen> = async (reader, ids, asked) => {
  const rows = await rowsOf(reader, ids, asked)
  const links = await linksIn(reader, rows)
  const ends = await endsOf(reader, rows, links, asked.knownAt)
  return new Map(
    rows.map((row, index) => {
      const id = String(row.id)
      const found = (links[index] ?? []).flatMap((link) => foundFrom(id, link, ends, asked))
      const survivorId = loggedIn(row, 'ends').find((end) => end.id === id)?.state?.survivorId ?? null
      return [id, { ever: Number(row.ever), near: ends.get(id), survivorId, links: found }]
    }),
  )
}

/** Whether the log was trimmed is seen in its answer; then it is asked again, with what it may not know of any more. */
async function rowsOf(reader: Reader, ids: readonly string[], asked: AskedThen): Promise<readonly Row[]> {
  const { knownAt, out, in: reaching } = asked
  const parameters = { ids: padded(ids), knownAt, out: padded(out), in: padded(reaching), most: MOST_EVER }
  const rows = await readThen(reader, LINKS_THEN, { ...parameters, unlogged: {} })
  if (rows[0]?.trimmedAt == null) return rows
  const found = await reader.read(UNLOGGED_LINKS, parameters)
  const unlogged = Object.fromEntries(found.map(({ id, linkIds }) => [String(id), linkIds]))
  return readThen(reader, LINKS_THEN, { ...parameters, unlogged })
}

const loggedIn = ({ trimmedAt, ...row }: Row, column: 'links' | 'ends'): Logged[] =>
  (row[column] as readonly { readonly id: string; readonly line: unknown }[]).map(({ id, line }) => ({
    id,
    state: stateFrom(line, trimmedAt),
  }))

/** The properties of the relationships of each row. What a trimmed log has no line of has not changed since. */
async function linksIn(reader: Reader, rows: readonly Row[]): Promise<Properties[][]> {
  const logged = rows.map((row) => loggedIn(row, 'links'))
  const unlogged = logged.flat().flatMap(({ id, state }) => (state ? [] : [id]))
  const now = unlogged.length === 0 ? new Map() : await recordsById(reader, [...new Set(unlogged)], null)
  return logged.map((links) =>
    links.flatMap(({ id, state }) => {
      const link = state ? state.record && { ...state.record, type: state.type } : now.get(id)
      return link ? [link as Properties] : []
    }),
  )
}

/** All entities at the ends of those relationships; those that did not come along are read by themselves. */
async function endsOf(
  reader: Reader,
  rows: readonly Row[],
  links: readonly (readonly Properties[])[],
  knownAt: string,
): Promise<ReadonlyMap<string, EntityRow>> {
  const known = new Map<string, EntityRow | undefined>()
  for (const { id, state } of rows.flatMap((row) => loggedIn(row, 'ends'))) {
    if (state && !known.has(id)) known.set(id, entityIn(state))
  }
  const needed = [...rows.map(({ id }) => id), ...links.flat().flatMap(({ fromId, toId }) => [fromId, toId])]
  const missing = [...new Set(needed.map(String))].filter((id) => !known.has(id))
  const more = missing.length === 0 ? [] : await entitiesThen(reader, missing, knownAt)
  return new Map([...known, ...more].flatMap(([id, entity]) => (entity ? [[id, entity] as const] : [])))
}

/** A relationship as a list of one of its ends finds it, with its place and window by the dates of its event then. */
function foundFrom(
  near: string,
  link: Properties,
  ends: ReadonlyMap<string, EntityRow>,
  asked: AskedThen,
): FoundLink[] {
  const [from, to] = [ends.get(String(link.fromId)), ends.get(String(link.toId))]
  const direction = link.fromId === near ? 'OUT' : 'IN'
  const [end, other, types] = direction === 'OUT' ? [from, to, asked.out] : [to, from, asked.in]
  if (end?.id !== near || !other || !types.includes(String(link.type))) return []
  const derived = denormalizedDates(String(link.id), validityOf(link), inheritedDates(datesOf(to), datesOf(from)))
  return [{ relationship: { ...link, ...NO_WINDOW, ...derived }, other, direction, ...ALONE }]
}

const ALONE = { along: { references: [], claims: null }, below: [] }
const NO_WINDOW = { certainFrom: null, certainTo: null, possibleFrom: null, possibleTo: null }

const datesOf = (end: EntityRow | undefined): EventDates => (end?.kind === 'EVENT' ? validityOf(end as never) : null)
