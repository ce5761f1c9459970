import { entityColumn } from '../../model/entities/entityRow.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { relationshipColumn } from '../../model/relationships/relationshipRow.ts'
import { AS_OF_PARAMETER } from '../filters/compilation.ts'
import { linkValidIn } from '../filters/validityPredicate.ts'
import { type Includes, includeColumns, includeParameters } from './includes.ts'

/** The end of a relationship at which the parent of a list is. */
export type Side = 'from' | 'to'

export const SIDES: readonly Side[] = ['from', 'to']

export const opposite = (side: Side): Side => (side === 'from' ? 'to' : 'from')

/** One branch of a UNION: relationships `r` of one type between `parent` and `neighbor`, with the parent on one side. */
export interface Branch {
  readonly type: string
  readonly side: Side
  /** A Cypher expression for the id of the parent. Null reads nothing and costs one dbHit. */
  readonly key: string
  /** Cypher conditions, combined with AND. */
  readonly conditions: readonly string[]
}

/** What a statement returns of each relationship and its neighbor. */
export interface LinkColumns {
  readonly link: Wanted
  readonly neighbor: Wanted
  /** What it returns of the parent; nothing when absent. */
  readonly parent?: Wanted | undefined
  readonly includes: Includes
}

/** A statement that reads a list for some parents. */
export interface LinkStatement {
  readonly branches: readonly Branch[]
  readonly order: 'ASC' | 'DESC'
  readonly columns: LinkColumns
  /** A Cypher expression for the size of the whole list; null when it is not selected. */
  readonly total: string | null
  readonly parameters: Readonly<Record<string, unknown>>
  /** The lists of the neighbors that it reads as well. */
  readonly nested: readonly LinkStatement[]
}

/**
 * One statement for all parents of a level. Each row holds a parent's relationships as lists of direction, relationship,
 * neighbor, includes and nested lists.
 *
 * `ORDER BY r.fromId, r.position` makes the planner walk the index on both properties and stop at the limit: 81 dbHits
 * for the first 20 of 100,000, against 300,064 for expanding and sorting. The index hint keeps this plan when the
 * statistics are stale, as they are right after a load.
 */
export function linkListText(statement: LinkStatement): string {
  const { total, columns } = statement
  const parentColumns = [
    ...(total === null ? [] : [`${total} AS total`]),
    ...(columns.parent === undefined ? [] : [`${entityColumn('n', columns.parent, 'parentProperties')} AS parent`]),
  ]
  return `UNWIND $ids AS id
${linksText(statement, 0)}
${parentColumns.length === 0 ? '' : `${MATCH_PARENT}\n`}RETURN ${['id', 'links', ...parentColumns].join(', ')}`
}

const MATCH_PARENT = 'MATCH (n:Entity {id: id})'

/** The parameters of a statement, except the ids. */
export const linkListParameters = ({ columns, parameters, nested }: LinkStatement): Record<string, unknown> => ({
  ...includeParameters(columns.includes),
  linkProperties: columns.link ?? [],
  neighborProperties: columns.neighbor ?? [],
  ...(columns.parent && { parentProperties: columns.parent }),
  ...(nested.length > 0 && { nested: nested.map(linkListParameters) }),
  ...parameters,
})

/** Clauses that collect the relationships of the parent whose id is in `id`. */
function linksText({ branches, order, columns, nested }: LinkStatement, depth: number): string {
  const texts = branches.map(
    (branch) => `    ${matchText(branch)}
    WITH r, parent, neighbor ORDER BY r.${branch.side}Id ${order}, r.position ${order} LIMIT $limit
    RETURN r, neighbor, '${branch.side === 'from' ? 'OUT' : 'IN'}' AS direction`,
  )
  // A single branch is already in order.
  const merge = branches.length === 1 ? '' : `  WITH r, neighbor, direction ORDER BY r.position ${order} LIMIT $limit\n`
  const tuple = [
    'direction',
    relationshipColumn('r', columns.link, 'linkProperties'),
    entityColumn('neighbor', columns.neighbor, 'neighborProperties'),
    ...includeColumns(columns.includes),
    ...nested.map((_list, index) => `nested${index}`),
  ]
  return `CALL (id) {
  CALL (id) {
${texts.join('\n    UNION ALL\n')}
  }
${merge}${nestedText(nested, depth)}  RETURN collect([${tuple.join(', ')}]) AS links
}`
}

/** Clauses that collect the nested lists of each `neighbor`. Each depth needs its own variable for the neighbor's id. */
function nestedText(nested: readonly LinkStatement[], depth: number): string {
  if (nested.length === 0) return ''
  const neighborId = `neighborId${depth}`
  const lists = nested.map((list, index) => {
    const result = list.total === null ? 'RETURN [links]' : `${MATCH_PARENT} RETURN [links, ${list.total}]`
    return `  CALL (${neighborId}) {
  WITH ${neighborId} AS id
${withParametersIn(`nested[${index}]`, `${linksText(list, depth + 1)}\n${result}`)} AS nested${index}
}`
  })
  return `  WITH *, neighbor.id AS ${neighborId}\n${lists.join('\n')}\n`
}

/** The same clauses with their parameters read from inside of another parameter. */
const withParametersIn = (path: string, clauses: string): string => clauses.replace(/\$(?=\w)/g, `$$${path}.`)

/** Counts the relationships of whole lists. */
export const linkTotalText = (branches: readonly Branch[]): string => `UNWIND $ids AS id
RETURN id, ${branches.map((branch) => `COUNT { ${matchText(branch)} }`).join('\n  + ')} AS total`

/** The condition that a relationship is valid at an as-of; none without a day. */
export const validityConditions = ({ validOn }: AsOf): readonly string[] => (validOn === null ? [] : [IS_VALID])

export const IS_VALID = linkValidIn('r', AS_OF_PARAMETER)

const matchText = ({ type, side, key, conditions }: Branch): string =>
  `MATCH ${side === 'from' ? `(parent)-[r:${type}]->(neighbor)` : `(neighbor)-[r:${type}]->(parent)`}
    USING INDEX r:${type}(${side}Id, position)
    WHERE ${[`r.${side}Id = ${key} AND r.position > $low AND r.position < $high`, ...conditions].join('\n      AND ')}`

/** The degree of `n` for a type and side. Neo4j keeps it, so it costs 3 dbHits at any hub. */
export const degreeOf = (type: string, side: Side): string =>
  `COUNT { (n)${side === 'from' ? `-[:${type}]->` : `<-[:${type}]-`}() }`
