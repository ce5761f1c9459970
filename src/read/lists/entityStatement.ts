import { entityColumn } from '../../model/entities/entityRow.ts'
import { isDescending, UNKNOWN_DATE_KEY } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { AS_OF_PARAMETER } from '../filters/compilation.ts'
import type { CompiledFilter } from '../filters/compileFilter.ts'
import { entityValidIn } from '../filters/validityPredicate.ts'
import type { ListOrder } from './entityOrder.ts'
import { keysetRanges } from './keysetRanges.ts'

/** A list of entities of one kind. */
export interface EntityList {
  readonly label: string
  /** Whether the as-of has a day and the kind has dates, so that only entities valid on that day are in the list. */
  readonly filtersByDay: boolean
  readonly order: ListOrder
  readonly filter: CompiledFilter
}

/** A list whose order does not matter, as for counting. */
export type UnorderedList = Omit<EntityList, 'order'>

export interface Statement {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

// If the index of a filter finds more entities than this, the list is read in its own order instead: a filter that matches
// so many fills a page soon.
const MAX_CANDIDATES = 10_000

/**
 * Reads one page, and one more record when there are more.
 * @param projection the properties to return of each entity
 */
export function pageStatement(list: EntityList, page: Page, projection: Wanted): Statement {
  const { order, filter } = list
  const direction = isDescending(page, order.descending) ? 'DESC' : 'ASC'
  const ranges = keysetRanges(page, order)
  const rangeConditions = ranges.map((_, i) => `e.${order.key} > $low${i} AND e.${order.key} < $high${i}`)
  // Without the hint, a plan made with the stale statistics after a load may read and sort the whole kind.
  const branches = branchesOf(list, ` USING INDEX e:${list.label}(${order.key})`).flatMap(({ when, clauses }) =>
    rangeConditions.map((range) => ({
      when,
      clauses: `${clauses} AND ${range}\nWITH e ORDER BY e.${order.key} ${direction} LIMIT $limit`,
    })),
  )
  const unknownDatesLast =
    ranges.length > 1 ? `e.${order.key} >= '${UNKNOWN_DATE_KEY}' ${page.backward ? 'DESC' : 'ASC'}, ` : ''
  const merge = `WITH e ORDER BY ${unknownDatesLast}e.${order.key} ${direction} LIMIT $limit\n`
  return {
    text: `${union(list, branches)}
${branches.length > 1 ? merge : ''}RETURN e.${order.key} AS key, ${entityColumn('e', projection, 'properties')} AS entity`,
    parameters: {
      ...filter.parameters,
      ...Object.fromEntries(
        ranges.flatMap(({ low, high }, i) => [
          [`low${i}`, low],
          [`high${i}`, high],
        ]),
      ),
      properties: projection ?? [],
      limit: page.size + 1,
      tooMany: MAX_CANDIDATES + 1,
    },
  }
}

/** Counts the whole list. */
export function totalStatement(list: UnorderedList, isUnfiltered: boolean): Statement {
  // Neo4j keeps the number of nodes with a label.
  if (isUnfiltered) return { text: `MATCH (e:${list.label}) RETURN count(e) AS total`, parameters: {} }
  return unorderedStatement(list, 'RETURN count(e) AS total')
}

/**
 * Reads the whole list in any order.
 * @param clauses what follows for each entity `e`
 */
export const unorderedStatement = (list: UnorderedList, clauses: string): Statement => ({
  text: `${union(list, branchesOf(list))}\n${clauses}`,
  parameters: { ...list.filter.parameters, tooMany: MAX_CANDIDATES + 1 },
})

/** Clauses that bind `e` to entities of a list. They run when a condition on `candidates` is true, or always for null. */
interface Branch {
  readonly when: string | null
  readonly clauses: string
}

/** The branches of a list: the entities that the filter's index seek finds, unless they are too many, or else all. */
function branchesOf({ label, filtersByDay, filter }: UnorderedList, hint = ''): Branch[] {
  const conditions = [...(filtersByDay ? [entityValidIn('e', AS_OF_PARAMETER)] : []), `(${filter.condition})`].join(
    ' AND ',
  )
  const all = `MATCH (e:${label})${hint} WHERE ${conditions}`
  if (filter.indexSeek === null) return [{ when: null, clauses: all }]
  return [
    {
      when: 'size(candidates) < $tooMany',
      clauses: `UNWIND candidates AS e\nWITH e WHERE e:${label} AND ${conditions}`,
    },
    { when: 'size(candidates) = $tooMany', clauses: all },
  ]
}

function union({ filter }: UnorderedList, branches: readonly Branch[]): string {
  const [only, ...more] = branches as [Branch, ...Branch[]]
  if (more.length === 0) return only.clauses
  const candidates =
    filter.indexSeek === null
      ? ''
      : `CALL () {\n${filter.indexSeek}\nWITH DISTINCT e LIMIT $tooMany RETURN collect(e) AS candidates\n}\n`
  return `${candidates}CALL (${candidates && 'candidates'}) {\n${branches.map(branchText).join('\nUNION ALL\n')}\n}`
}

/** The inner CALL makes the planner check the condition before it reads; otherwise it may reverse the two. */
const branchText = ({ when, clauses }: Branch): string =>
  when === null
    ? `${clauses}\nRETURN e`
    : `WITH candidates WHERE ${when}\nCALL (candidates) {\n${clauses}\nRETURN e\n}\nRETURN e`
