import type { GraphQLField, GraphQLNamedType } from 'graphql'
import { MAX_BUCKETS } from '../../analysis/timeline/countByYear.ts'
import { MAX_CLAIMS } from '../../read/citing/citedClaims.ts'
import { FEED_PAGE } from '../../write/changes/readLog.ts'
import { MAX_LISTED } from '../../write/merge/relationshipsRecordedSince.ts'

type Args = Readonly<Record<string, unknown>>
type Field = GraphQLField<unknown, unknown>

/** Default and maximum page size. The resolver rejects a larger page. */
const PAGE = { usual: 20, most: 100 } as const

// The resolver rejects a negative page size. Here it must not reduce the cost of other fields.
const nonNegative = (size: unknown): number => Math.max(0, Number(size))

const pageSize = ({ first, last }: Args, { usual, most }: { readonly usual: number; readonly most: number } = PAGE) =>
  Math.min(nonNegative(last ?? first ?? usual), most)

// Assumed sizes of lists without paging: above the largest list in the data, or the maximum that a mutation returns.
const ASSUMED_SIZES: Readonly<Record<string, number>> = {
  ...{ names: 50, scope: 20, entities: 7, relationships: 6 },
  undecided: MAX_LISTED,
}

/**
 * Maximum sizes of the lists inside a field's result, by list name: the edges of a page, the paths of a path result,
 * the entities of a neighbourhood. Lists that are absent here are sized by `listSize`.
 */
export function childListSizes(type: GraphQLNamedType, args: Args): Readonly<Record<string, number>> {
  const number = (name: string, usual: number) => nonNegative(args[name] ?? usual)
  if (type.name.endsWith('Connection')) {
    const size = pageSize(args, type.name === 'ChangeConnection' ? FEED_PAGE : PAGE)
    return { edges: size, nodes: size }
  }
  if (type.name === 'PathResult') return { paths: number('limit', 10) }
  if (type.name === 'Neighborhood') {
    return { entities: number('limit', 200), relationships: number('relationshipLimit', 1_000) }
  }
  if (type.name === 'Bibliography') {
    const most = MAX_CLAIMS * (args.ids as readonly string[]).length
    return { entries: most, claims: most }
  }
  if (type.name === 'ReconcileResult') return { candidates: number('limit', 5) }
  if (type.name === 'Diff') return { differences: number('limit', 100) }
  if (type.name === 'Timeline') return { buckets: MAX_BUCKETS }
  return {}
}

/** Maximum size of a list field, by its own arguments or by its name. */
export function listSize(field: Field, args: Args): number {
  for (const items of [args.ids, args.queries]) if (Array.isArray(items)) return items.length
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args)
  return ASSUMED_SIZES[field.name] ?? 1
}
