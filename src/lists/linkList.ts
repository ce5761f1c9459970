import type { GraphQLResolveInfo } from 'graphql'
import { getOrMake } from '../collections/getOrMake.ts'
import type { Context } from '../context.ts'
import type { EntityRow } from '../entities/entity.ts'
import type { Batch } from '../graph/loaders.ts'
import type { Connection } from '../paging/connection.ts'
import type { Page } from '../paging/pageArgs.ts'
import type { AsOf } from '../record/asOf.ts'
import { once } from '../record/once.ts'
import { oncePerRequest } from '../record/wanted.ts'
import type { RelationshipRow } from '../relationships/relationship.ts'
import { broughtBy } from './along.ts'
import { expectCompanions } from './companions.ts'
import { degree, type Links } from './degrees.ts'
import { type FoundLinks, type LinkEdge, linkConnection } from './linkRows.ts'
import type { LinkColumns } from './linkStatement.ts'
import type { LinksAsked } from './linksAsked.ts'

/** A page of a list, and what a document takes of its links. */
export interface PageAsked extends LinkColumns {
  readonly page: Page
  /** How many the whole list has is asked along, and costs next to nothing. */
  readonly counted: boolean
}

/** How the lists of some relationships are read. `A` says which relationships of an entity are in one. */
export interface LinkReading<A extends { readonly asOf: AsOf }> {
  readonly list: string
  readonly askedBy: (info: GraphQLResolveInfo) => LinksAsked
  readonly rows: Batch<A & PageAsked, FoundLinks>
  readonly totals: Batch<A, number>
  /** The links of which all are in the list, so that Neo4j has counted it; null where some may not be. */
  readonly wholeOf: (asked: A) => readonly Links[] | null
}

const alikeBy = oncePerRequest(() => new Map<unknown, Map<AsOf, PageAsked>>())

/** One such list of an entity, as the graph is. */
export function linkList<A extends { readonly asOf: AsOf }>(
  { list, askedBy, rows, totals, wholeOf }: LinkReading<A>,
  { near, page, asked }: { readonly near: EntityRow; readonly page: Page; readonly asked: A },
  context: Context,
  info: GraphQLResolveInfo,
): Connection<RelationshipRow, LinkEdge> {
  const { loaders } = context
  const { link, other, near: nearWanted, ...wanted } = askedBy(info)
  const whole = wholeOf(asked)
  // Rows that are looked at from the same moment ask alike where they stand at the same place of a document.
  const alike = getOrMake(alikeBy(info), rows, () => new Map<AsOf, PageAsked>()) as Map<AsOf, A & PageAsked>
  const pageAsked = getOrMake(alike, asked.asOf, () => {
    const [along, counted] = [wanted.along(info), wanted.counted && whole !== null]
    return { ...asked, page, link, other, near: broughtBy(context, info), along, counted }
  })
  const read = once(async () => {
    const found = await loaders.load(rows, pageAsked, near.id)
    if (found) expectCompanions(loaders, pageAsked.along, found.links)
    return found
  })
  const total = async () => {
    if (whole === null) return (await loaders.load(totals, asked, near.id)) ?? 0
    return wanted.rows ? ((await read())?.total ?? 0) : degree(loaders, near.id, whole)
  }
  const of = { list, page, near, asOf: asked.asOf, nearWanted }
  return linkConnection(of, async () => (await read())?.links ?? [], total, read)
}
