import type { EntityRow } from '../entities/entity.ts'
import { entityFrom } from '../entities/entityRow.ts'
import type { Reader, Row } from '../graph/graph.ts'
import { type Connection, connectionOver, type Edge, type Found } from '../paging/connection.ts'
import { HIGHEST, keysetOf, LOWEST } from '../paging/keyset.ts'
import type { Page } from '../paging/pageArgs.ts'
import { type AsOf, seenAt, seenFresh } from '../record/asOf.ts'
import { groupBy } from '../record/groupBy.ts'
import type { RelationshipRow } from '../relationships/relationship.ts'
import { relationshipFrom } from '../relationships/relationshipRow.ts'

/** A relationship as a list found it. */
export interface FoundLink {
  /** The entity that the list was asked of. */
  readonly id: string
  readonly relationship: unknown
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
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
  parameters: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, readonly FoundLink[]>> {
  return groupBy((await reader.read(text, parameters)).map(foundIn), ({ id }) => id)
}

const foundIn = (row: Row): FoundLink => ({
  id: String(row.id),
  relationship: row.relationship,
  other: entityFrom(row.other),
  direction: row.direction as 'OUT' | 'IN',
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

/**
 * The page that some links make, as the entity sees them that the list was asked of.
 * @param read gives links that were read for this as-of alone: they become the rows of the page
 */
export function linkConnection(
  list: string,
  page: Page,
  near: EntityRow,
  asOf: AsOf,
  read: () => Promise<readonly FoundLink[]>,
  total: () => Promise<number>,
): Connection<RelationshipRow, LinkEdge> {
  const entries = async () => entriesOf(await read(), near, asOf)
  return connectionOver<RelationshipRow, LinkEdge>(list, page, entries, total, read)
}

function entriesOf(
  found: readonly FoundLink[],
  near: EntityRow,
  asOf: AsOf,
): readonly Found<RelationshipRow, LinkEdge>[] {
  const here = seenAt(asOf, near)
  return found.map(({ relationship, other, direction }) => {
    const there = seenFresh(asOf, other)
    const ends = direction === 'OUT' ? { from: here, to: there } : { from: there, to: here }
    const node = seenFresh(asOf, relationshipFrom(relationship, ends))
    return { key: node.position, edge: { node, other: there, direction } }
  })
}
