import type { GraphQLResolveInfo } from 'graphql'
import { getOrMake } from '../../lib/collections/getOrMake.ts'
import { lazy } from '../../lib/lazy.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Connection } from '../../model/paging/connection.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { oncePerRequest, type Wanted } from '../../model/record/wanted.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import { broughtBy } from './along.ts'
import { expectCompanions } from './companions.ts'
import { degree } from './degrees.ts'
import type { LinkReading, PageAsked, Within } from './linkReading.ts'
import { type FoundLinks, type LinkEdge, linkConnection, linkPage } from './linkRows.ts'
import type { ListPlace } from './listsBelow.ts'

const alikeBy = oncePerRequest(() => new Map<unknown, Map<AsOf, PageAsked>>())

/** One page of a list, wherever it stands in a document. */
interface Asking<A> {
  readonly page: Page
  readonly asked: A
}

/**
 * What a document asks of a list at one of its places. Rows that are looked at from the same moment ask alike where they
 * stand at the same place, and get the very same object.
 * @param near what has to come along of the entity that the list is asked of
 */
export function pageAsked<A extends Within>(
  reading: LinkReading<A>,
  { page, asked }: Asking<A>,
  place: ListPlace,
  near?: Wanted,
): A & PageAsked {
  const { info, nodes } = place
  const alike = getOrMake(alikeBy(info, nodes), reading, () => new Map<AsOf, PageAsked>()) as Map<AsOf, A & PageAsked>
  return getOrMake(alike, asked.asOf, () => {
    const { link, other, counted, more, along, below } = reading.askedBy(info, nodes)
    return {
      ...asked,
      page,
      link,
      other,
      near,
      more,
      counted: counted && reading.wholeOf(asked) !== null,
      along: along(info),
      below: below(page, asked.asOf, place),
    }
  })
}

/** How many entities a field is asked of: one where no list leads to it. */
function entitiesAt({ path }: GraphQLResolveInfo): number {
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'number') return Infinity
  return 1
}

/** One such list of an entity, as the graph is. */
export function linkList<A extends Within>(
  reading: LinkReading<A>,
  { near, page, asked }: Asking<A> & { readonly near: EntityRow },
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelationshipRow, LinkEdge> {
  const { loaders } = context
  const wanted = reading.askedBy(info)
  const whole = reading.wholeOf(asked)
  const place = { info, nodes: info.fieldNodes, entities: entitiesAt(info) }
  const brought = broughtBy(context, info)
  const ofPage = pageAsked(reading, { page, asked }, place, brought)
  const told = loaders.told(reading.rows, ofPage, near.id)
  const read = lazy(async () => {
    const found = await loaders.load(reading.rows, ofPage, near.id)
    if (found && !told) expectBelow(loaders, ofPage, found)
    return found
  })
  const total = async () => {
    if (whole === null) return (await loaders.load(reading.totals, asked, near.id)) ?? 0
    return wanted.rows ? ((await read())?.total ?? 0) : degree(loaders, near.id, whole, brought)
  }
  const of = { list: reading.list, page, near, asOf: asked.asOf, nearWanted: wanted.near }
  if (!told) return linkConnection(of, async () => (await read())?.links ?? [], total, read)
  expectBelow(loaders, ofPage, told)
  return linkPage(of, told.links, total)
}

/** Lets the fields below a list have what came along with it. */
function expectBelow(loaders: Loaders, { along, below }: PageAsked, { links }: FoundLinks): void {
  expectCompanions(loaders, along, links)
  for (const [place, { reading, asked }] of below.entries()) {
    const lists = links.flatMap(({ other, below }) => (below[place] ? [[other.id, below[place]] as const] : []))
    loaders.tell(reading.rows, asked, lists)
  }
}
