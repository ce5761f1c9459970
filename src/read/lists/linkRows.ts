import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import {
  type Connection,
  type Edge,
  eagerConnection,
  type KeyedEdge,
  lazyConnection,
} from '../../model/paging/connection.ts'
import { HIGHEST, keysetOf, LOWEST } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import { type AsOf, stampAsOf, withAsOf } from '../../model/record/asOf.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom, relationshipIn } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { type Included, parseIncluded } from './includes.ts'
import { type LinkStatement, linkListParameters, linkListText } from './linkStatement.ts'

/** A relationship in a list, seen from the parent. */
export interface LinkRow {
  readonly relationship: unknown
  readonly neighbor: EntityRow
  readonly direction: 'OUT' | 'IN'
  readonly included: Included
  /** The nested lists of the neighbor, in the order of the request. */
  readonly nested: readonly LinkRows[]
}

/** The list of one parent. */
export interface LinkRows {
  readonly links: readonly LinkRow[]
  /** The size of the whole list; null when the statement did not return it. */
  readonly total: number | null
  /** The parent itself; null when the statement did not return it. */
  readonly parent: EntityRow | null
}

/** An edge of a list of relationships. */
export interface LinkEdge extends Edge<RelationshipRow> {
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
}

/** Runs the statement of a list for all parents of a level. Null ids are padding. */
export async function readLinks(
  reader: Reader,
  ids: readonly (string | null)[],
  statement: LinkStatement,
): Promise<ReadonlyMap<string, LinkRows>> {
  const { parent } = statement.columns
  const rows = await reader.read(linkListText(statement), { ids, ...linkListParameters(statement) })
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        ...parseLinks([row.links, row.total], statement),
        parent: parent === undefined ? null : entityFrom(row.parent, parent),
      },
    ]),
  )
}

type LinkTuple = readonly ['OUT' | 'IN', ...unknown[]]
type LinksColumn = readonly [links: unknown, total?: unknown]

const parseLinks = ([links, total]: LinksColumn, statement: LinkStatement): LinkRows => ({
  links: (links as readonly LinkTuple[]).map((tuple) => parseLink(tuple, statement)),
  total: (total ?? null) as number | null,
  parent: null,
})

function parseLink([direction, relationship, end, ...rest]: LinkTuple, statement: LinkStatement): LinkRow {
  const { columns, nested } = statement
  const { link, neighbor, includes } = columns
  // The columns of the includes come first, those of the nested lists last.
  const lists = rest.slice(rest.length - nested.length) as LinksColumn[]
  return {
    relationship: relationshipIn(relationship, link),
    neighbor: entityFrom(end, neighbor),
    direction,
    included: parseIncluded(rest, includes),
    nested: nested.map((list, index) => parseLinks(lists[index] as LinksColumn, list)),
  }
}

/** Runs a count statement for all parents of a level. */
export async function readTotals(
  reader: Reader,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, number>> {
  return new Map((await reader.read(text, parameters)).map((row) => [String(row.id), Number(row.total)]))
}

/**
 * The range of keys of a page, or of the whole list for null. A relationship that is CERTAIN or ATTESTED on a day has no
 * position after that day, which bounds the range.
 */
export function keysetRange(page: Page | null, { validOn, certainty }: AsOf) {
  const keyset = page ? keysetOf(page, true) : { low: LOWEST, high: HIGHEST, limit: 0 }
  const last = validOn === null || certainty === 'POSSIBLE' ? HIGHEST : `${validOn}/${HIGHEST}`
  return { ...keyset, high: [keyset.high, last].sort()[0] }
}

/** A list of one parent, as of a point in time. */
export interface LinkListContext {
  readonly list: string
  readonly page: Page
  readonly parent: EntityRow
  readonly asOf: AsOf
  /** What the document selects of the parent through its relationships. */
  readonly parentProjection: Wanted
}

/**
 * A connection that is read when the document's fields are resolved.
 * @param read returns rows that no one else uses, because they are stamped with the as-of
 */
export function lazyLinkConnection(
  list: LinkListContext,
  read: () => Promise<readonly LinkRow[]>,
  total: () => Promise<number>,
  prefetch: () => Promise<unknown> = read,
): Connection<RelationshipRow, LinkEdge> {
  const edges = async () => linkEdges(await read(), list)
  return lazyConnection<RelationshipRow, LinkEdge>(list.list, list.page, edges, total, prefetch)
}

/** A connection over rows that are already loaded. */
export const linkConnection = (list: LinkListContext, rows: readonly LinkRow[], total: () => Promise<number>) =>
  eagerConnection<RelationshipRow, LinkEdge>(list.list, list.page, linkEdges(rows, list), total)

function linkEdges(
  rows: readonly LinkRow[],
  { parent, asOf, parentProjection }: LinkListContext,
): readonly KeyedEdge<RelationshipRow, LinkEdge>[] {
  // Without enough properties the parent is left out; its field then loads it.
  const here = covers(parent, parentProjection) ? withAsOf(asOf, parent) : undefined
  return rows.map(({ relationship, neighbor, direction }) => {
    const other = stampAsOf(asOf, neighbor)
    const ends = direction === 'OUT' ? { from: here, to: other } : { from: other, to: here }
    const node = stampAsOf(asOf, relationshipFrom(relationship, ends))
    return { key: node.position, edge: { node, other, direction } }
  })
}

/** Whether the loaded properties of a row include a projection. */
const covers = ({ loadedProperties }: EntityRow, projection: Wanted): boolean =>
  loadedProperties === undefined || (projection?.every((property) => loadedProperties.includes(property)) ?? false)
