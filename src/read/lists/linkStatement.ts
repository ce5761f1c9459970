import { entityColumn } from '../../model/entities/entityRow.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { relationshipColumn } from '../../model/relationships/relationshipRow.ts'
import { AS_OF } from '../filters/compilation.ts'
import { linkHolds } from '../filters/holds.ts'
import { type Companions, companionColumns, companionParameters } from './companions.ts'

/** The end that a list is asked from. */
export type Side = 'from' | 'to'

export const SIDES: readonly Side[] = ['from', 'to']

export const opposite = (side: Side): Side => (side === 'from' ? 'to' : 'from')

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

/** A statement for the lists of some entities. */
export interface LinkStatement {
  readonly branches: readonly Branch[]
  readonly order: 'ASC' | 'DESC'
  readonly columns: LinkColumns
  /** What a row has as `total`: a count that costs next to nothing. */
  readonly total: string | null
  readonly parameters: Readonly<Record<string, unknown>>
  /** The lists of the other ends that come along with each relationship. */
  readonly below: readonly LinkStatement[]
}

/**
 * One statement for all the entities of a level, with a row for each: its links as lists of direction, relationship and
 * other end. `ORDER BY r.fromId, r.position` makes the planner walk the index on both and stop at the limit: 81 dbHits
 * for the first 20 of 100,000, against 300,064 for expanding and sorting. The hint keeps it to that where the counts it
 * plans with are old, as they are right after a load.
 */
export function rowsText(statement: LinkStatement): string {
  const { total, columns } = statement
  const besides = [
    ...(total === null ? [] : [`${total} AS total`]),
    ...(columns.near === undefined ? [] : [`${entityColumn('n', columns.near, 'nearProperties')} AS near`]),
  ]
  return `UNWIND $ids AS id
${linksText(statement, 0)}
${besides.length === 0 ? '' : `${BIND}\n`}RETURN ${['id', 'links', ...besides].join(', ')}`
}

const BIND = 'MATCH (n:Entity {id: id})'

/** The parameters of such a statement, all but the ids. */
export const rowsParameters = ({ columns, parameters, below }: LinkStatement): Record<string, unknown> => ({
  ...companionParameters(columns.along),
  linkProperties: columns.link ?? [],
  otherProperties: columns.other ?? [],
  ...(columns.near && { nearProperties: columns.near }),
  ...(below.length > 0 && { below: below.map(rowsParameters) }),
  ...parameters,
})

/** Clauses that gather the links of the entity whose id is in `id`. */
function linksText({ branches, order, columns, below }: LinkStatement, depth: number): string {
  const texts = branches.map(
    (branch) => `    ${matchOf(branch)}
    WITH r, near, other ORDER BY r.${branch.side}Id ${order}, r.position ${order} LIMIT $limit
    RETURN r, other, '${branch.side === 'from' ? 'OUT' : 'IN'}' AS direction`,
  )
  // What one branch finds is in order already.
  const together = branches.length === 1 ? '' : `  WITH r, other, direction ORDER BY r.position ${order} LIMIT $limit\n`
  const found = [
    'direction',
    relationshipColumn('r', columns.link, 'linkProperties'),
    entityColumn('other', columns.other, 'otherProperties'),
    ...companionColumns(columns.along),
    ...below.map((_list, place) => `below${place}`),
  ]
  return `CALL (id) {
  CALL (id) {
${texts.join('\n    UNION ALL\n')}
  }
${together}${belowText(below, depth)}  RETURN collect([${found.join(', ')}]) AS links
}`
}

/** Clauses that gather the lists of each `other`. Every depth needs a name of its own for its id. */
function belowText(below: readonly LinkStatement[], depth: number): string {
  if (below.length === 0) return ''
  const end = `end${depth}`
  const lists = below.map((list, place) => {
    const counted = list.total === null ? 'RETURN [links]' : `${BIND} RETURN [links, ${list.total}]`
    return `  CALL (${end}) {
  WITH ${end} AS id
${parametersFrom(`below[${place}]`, `${linksText(list, depth + 1)}\n${counted}`)} AS below${place}
}`
  })
  return `  WITH *, other.id AS ${end}\n${lists.join('\n')}\n`
}

/** The same clauses with their parameters taken from a place among those of the statement. */
const parametersFrom = (place: string, clauses: string): string => clauses.replace(/\$(?=\w)/g, `$$${place}.`)

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
