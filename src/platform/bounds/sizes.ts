import type { GraphQLField, GraphQLNamedType } from 'graphql'
import { MOST_BUCKETS } from '../../analysis/timeline/years.ts'
import { MOST_CLAIMS } from '../../read/citing/citedClaims.ts'
import { FEED_PAGE } from '../../write/changes/readLog.ts'
import { MOST_LISTED } from '../../write/merge/undecided.ts'

type Args = Readonly<Record<string, unknown>>
type Field = GraphQLField<unknown, unknown>

/** How many a page has when nobody says, and at most: more is refused when it is read. */
const PAGE = { usual: 20, most: 100 } as const

// A page of fewer than none is refused when it is read; here it must not make room for others.
const atLeastNone = (size: unknown): number => Math.max(0, Number(size))

const pageSize = ({ first, last }: Args, { usual, most }: { readonly usual: number; readonly most: number } = PAGE) =>
  Math.min(atLeastNone(last ?? first ?? usual), most)

// Lists that are not paged, with more than any record of the data has, or with what a mutation lists at most.
const UNPAGED: Readonly<Record<string, number>> = {
  ...{ names: 50, scope: 20, entities: 7, relationships: 6 },
  undecided: MOST_LISTED,
}

/**
 * How many items the lists below a field can have, by their names: those of a page, of a set of paths, of a
 * neighbourhood. A list that is not named here is bounded by itself.
 */
export function sizesBelow(type: GraphQLNamedType, args: Args): Readonly<Record<string, number>> {
  const number = (name: string, usual: number) => atLeastNone(args[name] ?? usual)
  if (type.name.endsWith('Connection')) {
    const size = pageSize(args, type.name === 'ChangeConnection' ? FEED_PAGE : PAGE)
    return { edges: size, nodes: size }
  }
  if (type.name === 'PathResult') return { paths: number('limit', 10) }
  if (type.name === 'Neighborhood') {
    return { entities: number('limit', 200), relationships: number('relationshipLimit', 1_000) }
  }
  if (type.name === 'Bibliography') {
    const most = MOST_CLAIMS * (args.ids as readonly string[]).length
    return { entries: most, claims: most }
  }
  if (type.name === 'ReconcileResult') return { candidates: number('limit', 5) }
  if (type.name === 'Diff') return { differences: number('limit', 100) }
  if (type.name === 'Timeline') return { buckets: MOST_BUCKETS }
  return {}
}

/** How many items a list has by itself. */
export function sizeOf(field: Field, args: Args): number {
  for (const given of [args.ids, args.queries]) if (Array.isArray(given)) return given.length
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args)
  return UNPAGED[field.name] ?? 1
}
