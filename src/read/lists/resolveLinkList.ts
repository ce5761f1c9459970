import type { GraphQLResolveInfo } from 'graphql'
import { getOrInsert } from '../../lib/collections/memoize.ts'
import { lazy } from '../../lib/lazy.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Connection } from '../../model/paging/connection.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { oncePerRequest, type Wanted } from '../../model/record/wanted.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import { countLinks } from './degrees.ts'
import { primeIncludes } from './includes.ts'
import type { LinkListLoader, LinkPageRequest, ListCriteria, ListPosition } from './linkListTypes.ts'
import { type LinkEdge, type LinkRows, lazyLinkConnection, linkConnection } from './linkRows.ts'
import { requestedParent } from './parentPrefetch.ts'

const requestMemo = oncePerRequest(() => new Map<unknown, Map<AsOf, LinkPageRequest>>())

interface ListRequest<A> {
  readonly page: Page
  readonly criteria: A
}

/**
 * The request of a list at a position in the document. Rows with the same as-of at the same position share one object,
 * so that the loaders compare their arguments by identity.
 * @param parent the projection of the parent that the statement has to return as well
 */
export function pageRequest<A extends ListCriteria>(
  loader: LinkListLoader<A>,
  { page, criteria }: ListRequest<A>,
  position: ListPosition,
  parent?: Wanted,
): A & LinkPageRequest {
  const { info, nodes } = position
  const byAsOf = getOrInsert(requestMemo(info, nodes), loader, () => new Map<AsOf, LinkPageRequest>())
  return getOrInsert(byAsOf as Map<AsOf, A & LinkPageRequest>, criteria.asOf, () => {
    const { link, neighbor, selectsTotal, selectsPageInfo, includes, nested } = loader.selectionOf(info, nodes)
    return {
      ...criteria,
      page,
      link,
      neighbor,
      parent,
      selectsPageInfo,
      selectsTotal: selectsTotal && loader.unfilteredTypes(criteria) !== null,
      includes: includes(info),
      nested: nested(page, criteria.asOf, position),
    }
  })
}

/** Upper bound of the number of parents of a field: one outside of lists. */
function maxParentsOf({ path }: GraphQLResolveInfo): number {
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'number') return Infinity
  return 1
}

/** Resolves a list of relationships of an entity in the present graph. */
export function resolveLinkList<A extends ListCriteria>(
  loader: LinkListLoader<A>,
  { parent, page, criteria }: ListRequest<A> & { readonly parent: EntityRow },
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelationshipRow, LinkEdge> {
  const { loaders } = context
  const { selectsNodes, parent: parentProjection } = loader.selectionOf(info)
  const unfiltered = loader.unfilteredTypes(criteria)
  const position = { info, nodes: info.fieldNodes, maxParents: maxParentsOf(info) }
  const prefetched = requestedParent(context, info)
  const request = pageRequest(loader, { page, criteria }, position, prefetched)
  const primed = loaders.peek(loader.rows, request, parent.id)
  const read = lazy(async () => {
    const rows = await loaders.load(loader.rows, request, parent.id)
    if (rows && !primed) primeBelow(loaders, request, rows)
    return rows
  })
  const total = async () => {
    if (unfiltered === null) return (await loaders.load(loader.totals, criteria, parent.id)) ?? 0
    return selectsNodes ? ((await read())?.total ?? 0) : countLinks(loaders, parent.id, unfiltered, prefetched)
  }
  const list = { list: loader.list, page, parent, asOf: criteria.asOf, parentProjection }
  if (!primed) return lazyLinkConnection(list, async () => (await read())?.links ?? [], total, read)
  primeBelow(loaders, request, primed)
  return linkConnection(list, primed.links, total)
}

/** Primes the loaders of the fields below a list with its included records and nested lists. */
function primeBelow(loaders: Loaders, { includes, nested }: LinkPageRequest, { links }: LinkRows): void {
  primeIncludes(loaders, includes, links)
  for (const [index, { loader, request }] of nested.entries()) {
    const lists = links.flatMap(({ neighbor, nested: rows }) => {
      const list = rows[index]
      return list ? [[neighbor.id, list] as const] : []
    })
    loaders.prime(loader.rows, request, lists)
  }
}
