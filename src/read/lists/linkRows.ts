import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import {
  type Connection,
  connectionFrom,
  connectionOver,
  type Edge,
  type Found,
} from '../../model/paging/connection.ts'
import { HIGHEST, keysetOf, LOWEST } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import { type AsOf, seenAt, seenFresh } from '../../model/record/asOf.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom, relationshipIn } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { type Accompanied, accompanied } from './companions.ts'
import { type LinkStatement, rowsParameters, rowsText } from './linkStatement.ts'

/** A relationship as a list found it. */
export interface FoundLink {
  readonly relationship: unknown
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
  readonly along: Accompanied
  /** The lists of its other end that came along. */
  readonly below: readonly FoundLinks[]
}

/** What a list of one entity holds. */
export interface FoundLinks {
  readonly links: readonly FoundLink[]
  /** How many there are in the whole list, where the statement told. */
  readonly total: number | null
  /** The entity itself, where it was to come along. */
  readonly near: EntityRow | null
}

/** What the edge of a list of relationships holds. */
export interface LinkEdge extends Edge<RelationshipRow> {
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
}

/** Runs such a statement for all the entities of a level. */
export async function readLinks(
  reader: Reader,
  ids: readonly (string | null)[],
  statement: LinkStatement,
): Promise<ReadonlyMap<string, FoundLinks>> {
  const { near } = statement.columns
  const rows = await reader.read(rowsText(statement), { ids, ...rowsParameters(statement) })
  return new Map(
    rows.map((row) => [
      String(row.id),
      { ...foundIn([row.links, row.total], statement), near: near === undefined ? null : entityFrom(row.near, near) },
    ]),
  )
}

type LinkTuple = readonly ['OUT' | 'IN', ...unknown[]]
type Counted = readonly [links: unknown, total?: unknown]

const foundIn = ([links, total]: Counted, statement: LinkStatement): FoundLinks => ({
  links: (links as readonly LinkTuple[]).map((it) => linkIn(it, statement)),
  total: (total ?? null) as number | null,
  near: null,
})

function linkIn([direction, relationship, end, ...more]: LinkTuple, { columns, below }: LinkStatement): FoundLink {
  const { link, other, along } = columns
  // The lists below come last.
  const lists = more.slice(more.length - below.length) as Counted[]
  return {
    relationship: relationshipIn(relationship, link),
    other: entityFrom(end, other),
    direction,
    along: accompanied(more, along),
    below: below.map((list, place) => foundIn(lists[place] as Counted, list)),
  }
}

/** Runs a statement that counts for all the entities of a level. */
export async function readTotals(
  reader: Reader,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, number>> {
  return new Map((await reader.read(text, parameters)).map((row) => [String(row.id), Number(row.total)]))
}

/** The keys of a page, newest first. What must hold on a day never stands after that day, so reading starts there. */
export function boundsOf(page: Page | null, { validOn, certainty }: AsOf) {
  const keyset = page ? keysetOf(page, true) : { low: LOWEST, high: HIGHEST, limit: 0 }
  const last = validOn === null || certainty === 'POSSIBLE' ? HIGHEST : `${validOn}/${HIGHEST}`
  return { ...keyset, high: [keyset.high, last].sort()[0] }
}

/** Whose list it is, and from when it looks. */
export interface LinkList {
  readonly list: string
  readonly page: Page
  readonly near: EntityRow
  readonly asOf: AsOf
  /** What a document takes of `near` below the links. */
  readonly nearWanted: Wanted
}

/**
 * The page that some links make, as the entity sees them that the list was asked of.
 * @param read gives links that were read for this as-of alone: they become the rows of the page
 */
export function linkConnection(
  of: LinkList,
  read: () => Promise<readonly FoundLink[]>,
  total: () => Promise<number>,
  ahead: () => Promise<unknown> = read,
): Connection<RelationshipRow, LinkEdge> {
  const entries = async () => entriesOf(await read(), of)
  return connectionOver<RelationshipRow, LinkEdge>(of.list, of.page, entries, total, ahead)
}

/** The same of links that are there already. */
export const linkPage = (of: LinkList, found: readonly FoundLink[], total: () => Promise<number>) =>
  connectionFrom<RelationshipRow, LinkEdge>(of.list, of.page, entriesOf(found, of), total)

function entriesOf(
  found: readonly FoundLink[],
  { near, asOf, nearWanted }: LinkList,
): readonly Found<RelationshipRow, LinkEdge>[] {
  // An end that does not come along is read when it is asked for.
  const here = isEnough(near, nearWanted) ? seenAt(asOf, near) : undefined
  return found.map(({ relationship, other, direction }) => {
    const there = seenFresh(asOf, other)
    const ends = direction === 'OUT' ? { from: here, to: there } : { from: there, to: here }
    const node = seenFresh(asOf, relationshipFrom(relationship, ends))
    return { key: node.position, edge: { node, other: there, direction } }
  })
}

/** Whether so much was read of a record as is wanted of it. */
const isEnough = ({ onlyRead }: EntityRow, wanted: Wanted): boolean =>
  onlyRead === undefined || (wanted?.every((property) => onlyRead.includes(property)) ?? false)
