import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { readsDown } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { entityKindOf } from '../../model/relationships/recordKind.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'
import { padded } from '../../neo4j/graph/padded.ts'
import { kindsBeyond, type Links } from './degrees.ts'
import { boundsOf, type FoundLinks, readLinks, readTotals } from './linkRows.ts'
import { type Branch, type LinkColumns, type LinkStatement, SIDES, totalText } from './linkStatement.ts'
import type { LinksAsked } from './linksAsked.ts'

/** What every list of relationships is asked with, beside what says which of them are in it. */
export interface Within {
  readonly asOf: AsOf
}

/** A page of a list, and what a document takes of its links. */
export interface PageAsked extends LinkColumns {
  readonly page: Page
  /** How many the whole list has is asked along, and costs next to nothing. */
  readonly counted: boolean
  /** Whether there is more is asked: then one more is read than the page has. */
  readonly more: boolean
  /** The lists of the other ends that come along with it. */
  readonly below: readonly ListBelow[]
}

/** A list that is asked of the other ends of another one. */
export interface ListBelow {
  // biome-ignore lint/suspicious/noExplicitAny: whatever says which relationships are in it goes with its reading
  readonly reading: LinkReading<any>
  readonly asked: Within & PageAsked
}

/** The kinds of some entities by name; undefined where nobody knows. */
export type KindNames = readonly (string | undefined)[]

/** How the relationships of a list are found. */
export interface Selection {
  readonly branches: readonly Branch[]
  /** How many there are in the whole list, where Neo4j has counted it. */
  readonly degrees: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What tells the lists of some relationships apart. `A` says which relationships of an entity are in one. */
interface Described<A> {
  readonly list: string
  readonly askedBy: (info: GraphQLResolveInfo, nodes?: readonly FieldNode[]) => LinksAsked
  /** How they are found of entities of some kinds. */
  readonly select: (asked: A, kinds: KindNames) => Selection
  /** The links of which all are in the list, so that Neo4j has counted it; null where some may not be. */
  readonly wholeOf: (asked: A) => readonly Links[] | null
}

/** How the lists of some relationships are read. */
export interface LinkReading<A extends Within> extends Described<A> {
  readonly rows: Batch<A & PageAsked, FoundLinks>
  readonly totals: Batch<A, number>
}

export const linkReading = <A extends Within>(described: Described<A>): LinkReading<A> => ({
  ...described,
  rows: (reader, ids, asked) => {
    const statement = statementFor(described, asked, kindsOf(ids))
    return readLinks(reader, idsFor(statement.branches, ids), statement)
  },
  totals: (reader, ids, asked) => {
    const { branches, parameters } = described.select(asked, kindsOf(ids))
    const all = { ids: idsFor(branches, ids), ...boundsOf(null, asked.asOf), ...parameters }
    return readTotals(reader, totalText(branches), all)
  },
})

const kindsOf = (ids: readonly string[]): KindNames => ids.map((id) => entityKindOf(id)?.name)

/** Whether a text is planned fast enough for there to be many. */
export const isShort = (branches: readonly Branch[]): boolean => branches.length <= SIDES.length

const idsFor = (branches: readonly Branch[], ids: readonly string[]) => (isShort(branches) ? ids : padded(ids))

function statementFor<A extends Within>(
  { select }: Described<A>,
  asked: A & PageAsked,
  kinds: KindNames,
): LinkStatement {
  const { page, link, other, near, along, counted, more, asOf } = asked
  const { branches, degrees, parameters } = select(asked, kinds)
  return {
    branches,
    order: readsDown(page, true) ? 'DESC' : 'ASC',
    columns: { link, other, near, along },
    total: counted ? degrees : null,
    parameters: { ...boundsOf(page, asOf), ...(more ? {} : { limit: page.size }), ...parameters },
    // A long text is planned for over a second, so that there is but one of each.
    below: isShort(branches)
      ? asked.below.map((list) => statementFor(list.reading, list.asked, kindsBeyond(branches)))
      : [],
  }
}
