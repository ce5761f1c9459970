import { badUserInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Connection } from '../../model/paging/connection.ts'
import { isDescending, keysetOf } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { HistoricalAsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import {
  type DayRange,
  intersectDayRanges,
  isAttestedIn,
  isLinkValidIn,
  type LinkDates,
} from '../filters/validityPredicate.ts'
import { type LinkEdge, type LinkRow, lazyLinkConnection } from './linkRows.ts'
import {
  type HistoricalLinks,
  type HistoricalLinksRequest,
  MAX_LOGGED_LINKS,
  relationshipsAt,
} from './relationshipsAt.ts'

/** A page of a list of relationships as known at a moment. */
interface HistoricalListRequest {
  readonly list: string
  readonly page: Page
  readonly asOf: HistoricalAsOf
  readonly out: readonly string[]
  readonly in: readonly string[]
  /** Only relationships valid on at least one of these days. */
  readonly during?: DayRange | null
  /** The labels that the neighbor may have; any when null. */
  readonly labels?: readonly string[] | null
}

/**
 * A connection of the relationships of an entity as known at a moment, from the change log.
 * @throws BAD_USER_INPUT when the entity has ever had more than MAX_LOGGED_LINKS relationships of these types
 */
export async function historicalConnection(
  context: Context,
  parent: EntityRow,
  request: HistoricalListRequest,
): Promise<Connection<RelationshipRow, LinkEdge>> {
  const { list, page, asOf, out } = request
  const { entity, links } = await linksAt(context, parent.id, { knownAt: asOf.knownAt, out, in: request.in })
  const matching = links.filter((link) => isListed(link, request))
  return lazyLinkConnection(
    { list, page, parent: entity ?? parent, asOf, parentProjection: null },
    async () => pageOfLinks(matching, page).map(copyLink),
    async () => matching.length,
  )
}

/** The relationships of the entity, or of the one into which it had been merged by then. */
async function linksAt(context: Context, id: string, request: HistoricalLinksRequest): Promise<HistoricalLinks> {
  const historical = (await context.loaders.load(relationshipsAt, request, id)) as HistoricalLinks
  const { survivorId, everCount } = historical
  if (survivorId !== null) return linksAt(context, survivorId, request)
  if (everCount > MAX_LOGGED_LINKS) {
    throw badUserInput(
      `an entity with at most ${MAX_LOGGED_LINKS} relationships of the requested types in the change log, because knownAt is answered from it; request fewer types, a single type, or no knownAt`,
      `${id}, which has had ${everCount}`,
    )
  }
  return historical
}

// The loaded rows also serve lists with another validOn, so each list gets copies to stamp with its own as-of.
const copyLink = (link: LinkRow): LinkRow => ({
  ...link,
  relationship: { ...(link.relationship as object) },
  neighbor: { ...link.neighbor },
})

function isListed({ relationship, neighbor }: LinkRow, request: HistoricalListRequest): boolean {
  const { asOf, during = null, labels = null } = request
  const link = relationship as LinkDates
  const isAttested = during?.certainty !== 'ATTESTED' || isAttestedIn(link, during)
  const hasLabel = labels === null || labels.includes(neighbor.__typename)
  return isAttested && hasLabel && isLinkValidIn(link, intersectDayRanges(asOf, during))
}

/** The relationships of a page in the order of the list statements, and one more when there are more. */
function pageOfLinks(links: readonly LinkRow[], page: Page): LinkRow[] {
  const { low, high, limit } = keysetOf(page, true)
  const sign = isDescending(page, true) ? -1 : 1
  return links
    .map((link) => ({ link, position: (link.relationship as { readonly position: string }).position }))
    .filter(({ position }) => position > low && position < high)
    .sort((a, b) => (a.position < b.position ? -sign : sign))
    .slice(0, limit)
    .map(({ link }) => link)
}
