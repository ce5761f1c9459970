import { badInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Connection } from '../../model/paging/connection.ts'
import { keysetOf, readsDown } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { PastAsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { type Days, daysOfBoth, type HeldLink, linkHeld, wasAttestedWithin } from '../filters/holds.ts'
import { type FoundLink, type LinkEdge, linkConnection } from './linkRows.ts'
import { type AskedThen, type LinksThen, linksThen, MOST_EVER } from './linksThen.ts'

/** A list of relationships as the log tells it. */
interface ListThen {
  readonly list: string
  readonly page: Page
  readonly asOf: PastAsOf
  readonly out: readonly string[]
  readonly in: readonly string[]
  /** Only those that held on one of these days. */
  readonly during?: Days | null
  /** The types that the other end may be of; any when null. */
  readonly labels?: readonly string[] | null
}

/** The page of a list of relationships that was known at a moment, as the list of today would have been read then. */
export async function listThen(
  context: Context,
  near: EntityRow,
  asked: ListThen,
): Promise<Connection<RelationshipRow, LinkEdge>> {
  const { list, page, asOf, out } = asked
  const then = await linksOf(context, near.id, { knownAt: asOf.knownAt, out, in: asked.in })
  const held = then.links.filter((link) => isListed(link, asked))
  return linkConnection(
    { list, page, near: then.near ?? near, asOf, nearWanted: null },
    async () => pageOfLinks(held, page).map(copyOf),
    async () => held.length,
  )
}

/** Those of the entity that an id led to then. */
async function linksOf(context: Context, id: string, asked: AskedThen): Promise<LinksThen> {
  const found = (await context.loaders.load(linksThen, asked, id)) as LinksThen
  if (found.survivorId !== null) return linksOf(context, found.survivorId, asked)
  if (found.ever > MOST_EVER) {
    throw badInput(
      `an entity that no more than ${MOST_EVER} relationships of the types asked for have ever touched, since knownAt is answered from the log of changes; ask for fewer types, for one of them, or without knownAt`,
      `${id}, which ${found.ever} have touched`,
    )
  }
  return found
}

// What was read for a moment serves the lists of any day.
const copyOf = (link: FoundLink): FoundLink => ({
  ...link,
  relationship: { ...(link.relationship as object) },
  other: { ...link.other },
})

function isListed({ relationship, other }: FoundLink, { asOf, during = null, labels = null }: ListThen): boolean {
  const link = relationship as HeldLink
  const attested = during?.certainty !== 'ATTESTED' || wasAttestedWithin(link, during)
  const ofKind = labels === null || labels.includes(other.__typename)
  return attested && ofKind && linkHeld(link, daysOfBoth(asOf, during))
}

/** In the order in which a statement would read them, and one more than the page when there is more. */
function pageOfLinks(links: readonly FoundLink[], page: Page): FoundLink[] {
  const { low, high, limit } = keysetOf(page, true)
  const order = readsDown(page, true) ? -1 : 1
  return links
    .map((link) => ({ link, position: (link.relationship as { readonly position: string }).position }))
    .filter(({ position }) => position > low && position < high)
    .sort((a, b) => (a.position < b.position ? -order : order))
    .slice(0, limit)
    .map(({ link }) => link)
}
