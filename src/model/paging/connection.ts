import { lazy } from '../../lib/lazy.ts'
import { encodeCursor } from './cursor.ts'
import type { Page } from './pageArgs.ts'
import type { PageInfo } from './pageInfo.ts'

export interface Edge<N> {
  /** A function that GraphQL calls, since few requests select the cursor. */
  readonly cursor: () => string
  readonly node: N
}

/** The fields of a page. */
export interface PageOf<N, E extends Edge<N> = Edge<N>> {
  readonly edges: readonly E[]
  readonly nodes: readonly N[]
  readonly pageInfo: PageInfo
}

/** Fields that are values, or functions that GraphQL calls when a request selects them; the results are memoized. */
type Lazy<T> = { readonly [Field in keyof T]: T[Field] | (() => T[Field] | Promise<T[Field]>) }

/** A page of a list. Its records and the count of the list are read when a request selects them. */
export interface Connection<N, E extends Edge<N> = Edge<N>> extends Lazy<PageOf<N, E>> {
  readonly totalCount: () => Promise<number>
  /** Starts to read the records before a field selects them. */
  readonly prefetch?: () => Promise<unknown>
}

/** An edge with the key of its record in the order of the list. */
export interface KeyedEdge<N, E extends Edge<N> = Edge<N>> {
  readonly key: string
  readonly edge: Omit<E, 'cursor'>
}

/**
 * A connection that reads its page when a request selects more than the count.
 * @param read returns the edges, as `eagerConnection` takes them
 * @param prefetch loads what `read` needs, without building the page
 */
export function lazyConnection<N, E extends Edge<N>>(
  list: string,
  page: Page,
  read: () => Promise<readonly KeyedEdge<N, E>[]>,
  totalCount: () => Promise<number>,
  prefetch?: () => Promise<unknown>,
): Connection<N, E> {
  const loadPage = lazy(async () => pageFrom<N, E>(list, page, await read()))
  return {
    edges: async () => (await loadPage()).edges(),
    nodes: async () => (await loadPage()).nodes(),
    pageInfo: async () => (await loadPage()).pageInfo(),
    totalCount,
    ...(prefetch && { prefetch }),
  }
}

/**
 * A connection over a page that is already read.
 * @param keyedEdges in the order in which they were read, which is reversed on a backward page; one more than the page
 * size when the list has more records
 */
export function eagerConnection<N, E extends Edge<N>>(
  list: string,
  page: Page,
  keyedEdges: readonly KeyedEdge<N, E>[],
  totalCount: () => Promise<number>,
): Connection<N, E> {
  return { ...pageFrom<N, E>(list, page, keyedEdges), totalCount }
}

function pageFrom<N, E extends Edge<N>>(list: string, page: Page, keyedEdges: readonly KeyedEdge<N, E>[]) {
  const hasMore = keyedEdges.length > page.size
  const kept = keyedEdges.slice(0, page.size)
  if (page.backward) kept.reverse()
  const edgeOf = ({ key, edge }: KeyedEdge<N, E>) =>
    Object.assign(edge, { cursor: () => encodeCursor(list, key) }) as unknown as E
  const cursorOf = (it: KeyedEdge<N, E> | undefined) => (it ? encodeCursor(list, it.key) : null)
  return {
    edges: (): readonly E[] => kept.map(edgeOf),
    nodes: (): readonly N[] => kept.map(({ edge }) => edge.node),
    pageInfo: (): PageInfo => ({
      hasNextPage: page.backward ? page.before !== null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.after !== null,
      startCursor: cursorOf(kept[0]),
      endCursor: cursorOf(kept.at(-1)),
    }),
  }
}
