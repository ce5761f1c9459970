import { isDescending } from '../../model/paging/keyset.ts'
import { entityKindOf } from '../../model/relationships/recordKind.ts'
import { padToPlanBucket } from '../../neo4j/graph/parameters.ts'
import { neighborKinds } from './degrees.ts'
import type { KindNames, LinkListDefinition, LinkListLoader, LinkPageRequest, ListCriteria } from './linkListTypes.ts'
import { keysetRange, readLinks, readTotals } from './linkRows.ts'
import { type Branch, type LinkStatement, linkTotalText, SIDES } from './linkStatement.ts'

export const linkListLoader = <A extends ListCriteria>(definition: LinkListDefinition<A>): LinkListLoader<A> => ({
  ...definition,
  rows: (reader, ids, request) => {
    const statement = statementFor(definition, request, kindNamesOf(ids))
    return readLinks(reader, paddedIds(statement.branches, ids), statement)
  },
  totals: (reader, ids, criteria) => {
    const { branches, parameters } = definition.matchFor(criteria, kindNamesOf(ids))
    const all = { ids: paddedIds(branches, ids), ...keysetRange(null, criteria.asOf), ...parameters }
    return readTotals(reader, linkTotalText(branches), all)
  },
})

const kindNamesOf = (ids: readonly string[]): KindNames => ids.map((id) => entityKindOf(id)?.name)

/** Whether a statement has so few branches that Neo4j plans it fast, so that it may have many variants. */
export const hasFewBranches = (branches: readonly Branch[]): boolean => branches.length <= SIDES.length

const paddedIds = (branches: readonly Branch[], ids: readonly string[]) =>
  hasFewBranches(branches) ? ids : padToPlanBucket(ids)

function statementFor<A extends ListCriteria>(
  { matchFor }: LinkListDefinition<A>,
  request: A & LinkPageRequest,
  kinds: KindNames,
): LinkStatement {
  const { page, link, neighbor, parent, includes, selectsTotal, selectsPageInfo, asOf } = request
  const { branches, degrees, parameters } = matchFor(request, kinds)
  return {
    branches,
    order: isDescending(page, true) ? 'DESC' : 'ASC',
    columns: { link, neighbor, parent, includes },
    total: selectsTotal ? degrees : null,
    parameters: { ...keysetRange(page, asOf), ...(selectsPageInfo ? {} : { limit: page.size }), ...parameters },
    // A statement with many branches takes over a second to plan, so it must not have variants.
    nested: hasFewBranches(branches)
      ? request.nested.map((list) => statementFor(list.loader, list.request, neighborKinds(branches)))
      : [],
  }
}
