import type { EntityRow } from '../entities/entity.ts'
import { entityFrom } from '../entities/entityRow.ts'
import type { Reader } from '../graph/graph.ts'
import { type Connection, connectionOver, type Edge, type Found } from '../paging/connection.ts'
import { HIGHEST, keysetOf, LOWEST } from '../paging/keyset.ts'
import type { Page } from '../paging/pageArgs.ts'
import { type AsOf, seenAt, seenFresh } from '../record/asOf.ts'
import type { Wanted } from '../record/wanted.ts'
import type { RelationshipRow } from '../relationships/relationship.ts'
import { relationshipFrom, relationshipIn } from '../relationships/relationshipRow.ts'
import { type Accompanied, accompanied, companionParameters } from './companions.ts'
import type { LinkColumns } from './linkStatement.ts'

/** A relationship as a list found it. */
export interface FoundLink {
  readonly relationship: unknown
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
  readonly along: Accompanied
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
  text: string,
  columns: LinkColumns,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, FoundLinks>> {
  const { link, other, near, along } = columns
  const properties = {
    ...companionParameters(along),
    linkProperties: link ?? [],
    otherProperties: other ?? [],
    ...(near && { nearProperties: near }),
  }
  const rows = await reader.read(text, { ...properties, ...parameters })
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        links: (row.links as LinkTuple[]).map((it) => foundIn(it, columns)),
        total: (row.total ?? null) as number | null,
        near: near === undefined ? null : entityFrom(row.near, near),
      },
    ]),
  )
}

type LinkTuple = readonly ['OUT' | 'IN', ...unknown[]]

const foundIn = (
  [direction, relationship, end, ...more]: LinkTuple,
  { link, other, along }: LinkColumns,
): FoundLink => ({
  relationship: relationshipIn(relationship, link),
  other: entityFrom(end, other),
  direction,
  along: accompanied(more, along),
})

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
