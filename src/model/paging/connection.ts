import { lazy } from '../../lib/lazy.ts'
import { encodeCursor } from './cursor.ts'
import type { Page } from './pageArgs.ts'
import type { PageInfo } from './pageInfo.ts'

export interface Edge<N> {
  /** Its place: a function, since few documents ask for it. GraphQL calls it. */
  readonly cursor: () => string
  readonly node: N
}

/** The records of a page, and where it lies. */
export interface PageOf<N, E extends Edge<N> = Edge<N>> {
  readonly edges: readonly E[]
  readonly nodes: readonly N[]
  readonly pageInfo: PageInfo
}

/** What may be known already, or is made or asked of the database when a document wants it, and then but once. */
type Lazy<T> = { readonly [Field in keyof T]: T[Field] | (() => T[Field] | Promise<T[Field]>) }

/** A page of a list: its records are read when a document wants them, and so is how many the whole list has. */
export interface Connection<N, E extends Edge<N> = Edge<N>> extends Lazy<PageOf<N, E>> {
  readonly totalCount: () => Promise<number>
  /** Starts to read the records, for whoever knows that they will be wanted. */
  readonly prefetch?: () => Promise<unknown>
}

/** A record as a statement found it, with its key in the order of the list. */
export interface Found<N, E extends Edge<N> = Edge<N>> {
  readonly key: string
  readonly edge: Omit<E, 'cursor'>
}

/**
 * A page that is read when a document wants more of it than the count, which is read beside it.
 * @param read gives what `eagerConnection` takes
 * @param ahead only loads what that will need
 */
export function lazyConnection<N, E extends Edge<N>>(
  list: string,
  page: Page,
  read: () => Promise<readonly Found<N, E>[]>,
  totalCount: () => Promise<number>,
  prefetch?: () => Promise<unknown>,
): Connection<N, E> {
  const made = lazy(async () => pageFrom<N, E>(list, page, await read()))
  return {
    edges: async () => (await made()).edges(),
    nodes: async () => (await made()).nodes(),
    pageInfo: async () => (await made()).pageInfo(),
    totalCount,
    ...(prefetch && { prefetch }),
  }
}

/**
 * Makes a page of what a statement found.
 * @param found in the order it was read, which is the list's order turned round on a backward page, and one more than
 * the page when there is more.
 */
export function eagerConnection<N, E extends Edge<N>>(
  list: string,
  page: Page,
  found: readonly Found<N, E>[],
  totalCount: () => Promise<number>,
): Connection<N, E> {
  return { ...pageFrom<N, E>(list, page, found), totalCount }
}

function pageFrom<N, E extends Edge<N>>(list: string, page: Page, found: readonly Found<N, E>[]) {
  const more = found.length > page.size
  const kept = found.slice(0, page.size)
  if (page.backward) kept.reverse()
  const edgeOf = ({ key, edge }: Found<N, E>) =>
    Object.assign(edge, { cursor: () => encodeCursor(list, key) }) as unknown as E
  const placeOf = (it: Found<N, E> | undefined) => (it ? encodeCursor(list, it.key) : null)
  return {
    edges: (): readonly E[] => kept.map(edgeOf),
    nodes: (): readonly N[] => kept.map(({ edge }) => edge.node),
    pageInfo: (): PageInfo => ({
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      startCursor: placeOf(kept[0]),
      endCursor: placeOf(kept.at(-1)),
    }),
  }
}
