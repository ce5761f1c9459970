import { entityColumn } from '../../model/entities/entityRow.ts'
import { readsDown } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import { UNKNOWN_DAY } from '../../model/record/unknownDay.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { AS_OF } from '../filters/compilation.ts'
import type { Compiled } from '../filters/compiled.ts'
import { entityHolds } from '../filters/holds.ts'
import type { ListOrder } from './entityOrder.ts'
import { rangesOf } from './keyRanges.ts'

/** A list of entities of one kind: which of them, and in which order. */
export interface EntityList {
  readonly label: string
  /** The kind has dates of its own, so that an as-of decides which of them are in the list. */
  readonly dated: boolean
  readonly order: ListOrder
  readonly filter: Compiled
}

/** Such a list of which the order does not matter. */
export type WholeList = Omit<EntityList, 'order'>

export interface Statement {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

// What an index finds for a filter is gone through up to this many. Beyond, the list is read in its own order: a filter
// that so many may meet fills a page soon.
const MOST_NEAR = 10_000

/** Reads one page, and one record more when there is more. @param wanted what it reads of each record */
export function pageStatement(list: EntityList, page: Page, wanted: Wanted): Statement {
  const { order, filter } = list
  const direction = readsDown(page, order.descending) ? 'DESC' : 'ASC'
  const ranges = rangesOf(page, order)
  const inRange = ranges.map((_, i) => `e.${order.key} > $low${i} AND e.${order.key} < $high${i}`)
  // Without the hint a plan made right after a load, with old counts, may read and sort the whole kind.
  const branches = sourcesOf(list, ` USING INDEX e:${list.label}(${order.key})`).flatMap(({ when, source }) =>
    inRange.map((range) => ({
      when,
      source: `${source} AND ${range}\nWITH e ORDER BY e.${order.key} ${direction} LIMIT $limit`,
    })),
  )
  const unknownsApart =
    ranges.length > 1 ? `e.${order.key} >= '${UNKNOWN_DAY}' ${page.backward ? 'DESC' : 'ASC'}, ` : ''
  return {
    text: `${union(list, branches)}
${branches.length > 1 ? `WITH e ORDER BY ${unknownsApart}e.${order.key} ${direction} LIMIT $limit\n` : ''}RETURN e.${order.key} AS key, ${entityColumn('e', wanted, 'properties')} AS entity`,
    parameters: {
      ...filter.parameters,
      ...Object.fromEntries(
        ranges.flatMap(({ low, high }, i) => [
          [`low${i}`, low],
          [`high${i}`, high],
        ]),
      ),
      properties: wanted ?? [],
      limit: page.size + 1,
      tooMany: MOST_NEAR + 1,
    },
  }
}

/** Counts the whole list. */
export function totalStatement(list: WholeList, plain: boolean): Statement {
  // Without a condition the count is one that Neo4j keeps.
  if (plain) return { text: `MATCH (e:${list.label}) RETURN count(e) AS total`, parameters: {} }
  return wholeStatement(list, 'RETURN count(e) AS total')
}

/** Goes over the whole list, whatever its order. @param then what to do with every record of it, in `e` */
export const wholeStatement = (list: WholeList, then: string): Statement => ({
  text: `${union(list, sourcesOf(list))}\n${then}`,
  parameters: { ...list.filter.parameters, tooMany: MOST_NEAR + 1 },
})

/** Clauses that bind `e` to records of a list, to be run when a condition on `near` holds; always when there is none. */
interface Source {
  readonly when: string | null
  readonly source: string
}

/** Where the records of a list come from, with the condition that they meet: an index that the filter names, or all. */
function sourcesOf({ label, dated, filter }: WholeList, hint = ''): Source[] {
  const conditions = [...(dated ? [entityHolds('e', AS_OF)] : []), `(${filter.condition})`].join(' AND ')
  const all = `MATCH (e:${label})${hint} WHERE ${conditions}`
  if (filter.anchor === null) return [{ when: null, source: all }]
  return [
    { when: 'size(near) < $tooMany', source: `UNWIND near AS e\nWITH e WHERE e:${label} AND ${conditions}` },
    { when: 'size(near) = $tooMany', source: all },
  ]
}

function union({ filter }: WholeList, branches: readonly Source[]): string {
  const [only, ...more] = branches as [Source, ...Source[]]
  if (more.length === 0) return only.source
  const near =
    filter.anchor === null
      ? ''
      : `CALL () {\n${filter.anchor}\nWITH DISTINCT e LIMIT $tooMany RETURN collect(e) AS near\n}\n`
  return `${near}CALL (${near && 'near'}) {\n${branches.map(branchText).join('\nUNION ALL\n')}\n}`
}

/** In a call of its own what is read comes after the test of whether to read it; beside it the planner may turn them. */
const branchText = ({ when, source }: Source): string =>
  when === null ? `${source}\nRETURN e` : `WITH near WHERE ${when}\nCALL (near) {\n${source}\nRETURN e\n}\nRETURN e`
