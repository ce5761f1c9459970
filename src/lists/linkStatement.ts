import { entityColumn } from '../entities/entityRow.ts'
import { AS_OF } from '../filters/compilation.ts'
import { linkHolds } from '../filters/holds.ts'
import type { AsOf } from '../record/asOf.ts'
import type { Wanted } from '../record/wanted.ts'
import { relationshipColumn } from '../relationships/relationshipRow.ts'
import { type Companions, companionColumns } from './companions.ts'

/** The end that a list is asked from. */
export type Side = 'from' | 'to'

export const SIDES: readonly Side[] = ['from', 'to']

/** Relationships of one type, read from one of their ends: `r` from or to the entity `near`, with `other` beyond. */
export interface Branch {
  readonly type: string
  readonly side: Side
  /** The entity to read them of; null reads nothing and costs one hit. */
  readonly key: string
  /** What they have to meet, all of it. */
  readonly conditions: readonly string[]
}

/** What a statement reads of each relationship and of its other end; all of them where null. */
export interface LinkColumns {
  readonly link: Wanted
  readonly other: Wanted
  /** What comes along of the entity that the list is asked of; nothing when absent. */
  readonly near?: Wanted | undefined
  readonly along: Companions
}

/**
 * One statement for all the entities of a level, with a row for each: its links as lists of direction, relationship and
 * other end. `ORDER BY r.fromId, r.position` makes the planner walk the index on both and stop at the limit: 81 dbHits
 * for the first 20 of 100,000, against 300,064 for expanding and sorting. The hint keeps it to that where the counts it
 * plans with are old, as they are right after a load.
 * @param total what the row has as `total`: a count that costs next to nothing
 */
export function rowsText(
  branches: readonly Branch[],
  order: 'ASC' | 'DESC',
  { link, other, near, along }: LinkColumns,
  total: string | null = null,
): string {
  const texts = branches.map(
    (branch) => `    ${matchOf(branch)}
    WITH r, near, other ORDER BY r.${branch.side}Id ${order}, r.position ${order} LIMIT $limit
    RETURN r, other, '${branch.side === 'from' ? 'OUT' : 'IN'}' AS direction`,
  )
  const columns = [
    'direction',
    relationshipColumn('r', link, 'linkProperties'),
    entityColumn('other', other, 'otherProperties'),
    ...companionColumns(along),
  ]
  const besides = [
    ...(total === null ? [] : [`${total} AS total`]),
    ...(near === undefined ? [] : [`${entityColumn('n', near, 'nearProperties')} AS near`]),
  ]
  // What one branch finds is in order already.
  const together = branches.length === 1 ? '' : `  WITH r, other, direction ORDER BY r.position ${order} LIMIT $limit\n`
  return `UNWIND $ids AS id
CALL (id) {
  CALL (id) {
${texts.join('\n    UNION ALL\n')}
  }
${together}  RETURN collect([${columns.join(', ')}]) AS links
}
${besides.length === 0 ? '' : 'MATCH (n:Entity {id: id})\n'}RETURN ${['id', 'links', ...besides].join(', ')}`
}

/** Counts what those statements list when nothing ends a page. */
export const totalText = (branches: readonly Branch[]): string => `UNWIND $ids AS id
RETURN id, ${branches.map((branch) => `COUNT { ${matchOf(branch)} }`).join('\n  + ')} AS total`

/** The condition that they held at an as-of: none without a day, when all do. */
export const heldAt = ({ validOn }: AsOf): readonly string[] => (validOn === null ? [] : [HELD])

export const HELD = linkHolds('r', AS_OF)

const matchOf = ({ type, side, key, conditions }: Branch): string =>
  `MATCH ${side === 'from' ? `(near)-[r:${type}]->(other)` : `(other)-[r:${type}]->(near)`}
    USING INDEX r:${type}(${side}Id, position)
    WHERE ${[`r.${side}Id = ${key} AND r.position > $low AND r.position < $high`, ...conditions].join('\n      AND ')}`

/** How many relationships of a type leave or reach `n`: a degree that Neo4j keeps, 3 dbHits at any hub. */
export const degreeOf = (type: string, side: Side): string =>
  `COUNT { (n)${side === 'from' ? `-[:${type}]->` : `<-[:${type}]-`}() }`
