import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { lazy } from '../../lib/lazy.ts'
import {
  asksRecords,
  fieldsBelow,
  oncePerPlace,
  recordsBelow,
  type Wanted,
  wantedBelow,
  wantedFor,
} from '../../model/record/wanted.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import { type Companions, companionsOf } from './companions.ts'
import { kindsBeyond, linksOf } from './degrees.ts'
import { opposite, type Side } from './linkStatement.ts'
import { type BelowAt, listsBelow } from './listsBelow.ts'

/** What a document asks of a list of relationships. */
export interface LinksAsked {
  /** More than how many there are. */
  readonly rows: boolean
  readonly counted: boolean
  /** Whether there is more after the page, or before it. */
  readonly more: boolean
  /** What it takes of each relationship. */
  readonly link: Wanted
  /** What it takes of the ends that the list was not asked of. */
  readonly other: Wanted
  /** What it takes of the entity that the list was asked of, where the relationships lead back to it. */
  readonly near: Wanted
  /** What can come along with each relationship. */
  readonly along: (info: GraphQLResolveInfo) => Companions
  /** The lists of the other ends that can come along. */
  readonly below: BelowAt
}

/** Tells what documents ask of the lists of some relationships, read from some of their sides. */
export function linksAskedOf(kinds: () => readonly RelationshipKind[], sides: readonly Side[]) {
  const ends = lazy(() => [namesOfEnds(kinds(), sides), namesOfEnds(kinds(), sides.map(opposite))] as const)
  return oncePerPlace((info, nodes): LinksAsked => {
    const [near, other] = ends()
    const below = named(fieldsBelow(nodes, info))
    const edges = named(fieldsBelow(below.all('edges'), info))
    const links = named(fieldsBelow(recordsBelow(nodes, info), info))
    const own = links.fields.filter(({ name }) => near.has(name.value) || !other.has(name.value))
    const types = kinds().map(({ type }) => type)
    const beyond = [...links.all(...other), ...edges.all('other')]
    return {
      rows: asksRecords(below.names),
      counted: below.names.includes('totalCount'),
      more: below.names.includes('pageInfo'),
      // Its place makes the cursors.
      link: wantedFor(info, 'Relationship', own, ['id', 'position']),
      other: wantedBelow(info, 'Entity', beyond),
      near: wantedBelow(info, 'Entity', links.all(...near)),
      along: companionsOf(kinds(), links.fields),
      below: listsBelow(info, beyond, kindsBeyond(linksOf(types, sides))),
    }
  })
}

/** The fields that lead from a relationship to its ends on some sides. */
const namesOfEnds = (kinds: readonly RelationshipKind[], sides: readonly Side[]): ReadonlySet<string> =>
  new Set(sides.flatMap((side) => [side, ...kinds.map((kind) => kind[side].as)]))

/** Some fields, to be picked by name. */
const named = (fields: readonly FieldNode[]) => ({
  fields,
  names: [...new Set(fields.map(({ name }) => name.value))],
  all: (...names: readonly string[]) => fields.filter(({ name }) => names.includes(name.value)),
})
