import { ArgsType, Field } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import { Entity, EntityKind, type EntityRow, type Kind, kinds } from '../../model/entities/entity.ts'
import { connectionType } from '../../model/paging/connection.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { type AsOf, AsOfInput, asOfWithin, looksBack } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/declare.ts'
import { Direction } from '../../model/relationships/direction.ts'
import {
  OTHER_END,
  Relationship,
  type RelationshipKind,
  RelationshipType,
  relationshipKinds,
} from '../../model/relationships/relationship.ts'
import { padded } from '../../neo4j/graph/padded.ts'
import { DateRange, daysIn } from '../filters/conditions.ts'
import { ALL_DAYS, attestedWithin, type Days, daysOfBoth } from '../filters/holds.ts'
import { degreeAmong, isWanted, type Links, linksOf, wanting } from './degrees.ts'
import { linkList, pageAsked } from './linkList.ts'
import { isShort, type KindNames, type ListBelow, linkReading } from './linkReading.ts'
import { type Branch, HELD, SIDES, type Side } from './linkStatement.ts'
import { linksAskedOf } from './linksAsked.ts'
import type { ListPlace } from './listsBelow.ts'
import { listThen } from './listThen.ts'

const optional = { nullable: true } as const

@ArgsType()
class AnyRelationshipsArgs extends PageArgs {
  @Field(() => [RelationshipType.type], { ...optional, description: 'Only of these types; of any when absent.' })
  readonly types?: readonly string[] | null

  @Field(() => Direction.type, { ...optional, defaultValue: 'BOTH', description: 'Which way they run.' })
  readonly direction?: string | null

  @Field(() => [EntityKind.type], { ...optional, description: 'Only those whose other end is of one of these kinds.' })
  readonly otherKinds?: readonly string[] | null

  @Field(() => DateRange, { ...optional, description: 'Only those that held on at least one of these days.' })
  readonly during?: DateRange | null

  @Field(() => AsOfInput, { ...optional, description: 'When to look from, for this field and all below it.' })
  readonly asOf?: AsOfInput | null
}

export const RelationshipConnection = connectionType('Relationship', () => Relationship, OTHER_END)

/** Which links of an entity the list holds. */
interface Asked {
  readonly asOf: AsOf
  readonly during: Days | null
  readonly links: readonly Links[]
  /** The labels that the other end may have; any when null. */
  readonly labels: readonly string[] | null
}

const LIST = 'relationships'

const askedBy = linksAskedOf(() => [...relationshipKinds.values()], SIDES)

/** `relationships`: the links of any type that an entity has, in one list. */
export const AnyRelationships = resolvedFields<EntityRow, AnyRelationshipsArgs>(Entity, {
  relationships: {
    type: () => RelationshipConnection,
    readsAhead: true,
    bringsAlong: true,
    comesAlong,
    needs: (info, nodes) => askedBy(info, nodes).near,
    args: AnyRelationshipsArgs,
    description: 'Relationships of any type, newest first.',
    resolve(near, args, context, info) {
      const page = pageOf(LIST, args)
      const asked = askedIn(near.asOf, args)
      const { asOf, during, labels } = asked
      if (looksBack(asOf)) return listThen(context, near, { list: LIST, page, asOf, during, labels, ...typesIn(asked) })
      return linkList(READING, { near, page, asked }, context, info)
    },
  },
})

function askedIn(outer: AsOf | undefined, args: AnyRelationshipsArgs): Asked {
  const { types, direction, otherKinds, during, asOf: given } = args
  const asOf = asOfWithin(outer, given)
  const sides = SIDES.filter((side) => direction !== (side === 'from' ? 'IN' : 'OUT'))
  return {
    asOf,
    during: during == null ? null : daysIn(during, asOf.certainty),
    links: linksOf(types ?? relationshipKinds.keys(), sides),
    labels: otherKinds?.map((kind) => (kinds.get(kind) as Kind).name) ?? null,
  }
}

/** The types wanted of those that leave the entity, and of those that reach it. */
function typesIn({ links }: Asked) {
  const on = (wanted: Side) => links.filter(({ side }) => side === wanted).map(({ type }) => type)
  return { out: on('from'), in: on('to') }
}

/**
 * One constant text of 22 seeks serves every choice of types: a text for each choice would have to be planned each
 * time, for over a second. One type alone has a text of its own, of one seek for each side on which these entities can
 * stand: there are but 33 such choices.
 */
function branchesWith(conditions: readonly string[]) {
  const of = (all: readonly Links[]): Branch[] =>
    all.map((links) => ({ ...links, key: `CASE WHEN ${isWanted(links)} THEN id END`, conditions }))
  const ofAll = lazy(() => of(linksOf(relationshipKinds.keys())))
  return (links: readonly Links[], kinds: KindNames): readonly Branch[] => {
    const [type, ...more] = new Set(links.map((it) => it.type))
    return type !== undefined && more.length === 0 ? of(linksOf([type], sidesOf(type, kinds))) : ofAll()
  }
}

/** The sides of a type on which entities of some kinds can stand; never none. */
function sidesOf(type: string, kinds: KindNames): readonly Side[] {
  const ends = relationshipKinds.get(type) as RelationshipKind
  const sides = SIDES.filter((side) => kinds.some((kind) => kind === undefined || kind in ends[side].fields))
  return sides.length === 0 ? SIDES : sides
}

/** Whether types and direction alone say what is in the list. */
const isPlain = ({ asOf, during, labels }: Asked): boolean =>
  asOf.validOn === null && during === null && labels === null

const plainBranches = branchesWith([])
const chosenBranches = branchesWith([
  HELD,
  `($anyTime OR ${attestedWithin('r', '$during')})`,
  '($anyKind OR any(label IN labels(other) WHERE label IN $labels))',
])
const branchesFor = (asked: Asked, kinds: KindNames) =>
  (isPlain(asked) ? plainBranches : chosenBranches)(asked.links, kinds)

function parametersOf(asked: Asked) {
  const { asOf, during, links, labels } = asked
  if (isPlain(asked)) return { wanted: wanting(links) }
  return {
    wanted: wanting(links),
    asOf: daysOfBoth(asOf, during),
    // What was attested on the day and in the range is two questions; all else is one, of the days that both leave.
    anyTime: during === null || during.certainty !== 'ATTESTED',
    during: during ?? ALL_DAYS,
    labels: padded(labels ?? []),
    anyKind: labels === null,
  }
}

const READING = linkReading<Asked>({
  list: LIST,
  askedBy,
  select(asked, kinds) {
    const branches = branchesFor(asked, kinds)
    return { branches, degrees: degreeAmong(branches), parameters: parametersOf(asked) }
  },
  wholeOf: (asked) => (isPlain(asked) ? asked.links : null),
})

/** Those of one type, whose text is short. */
function comesAlong(args: AnyRelationshipsArgs, asOf: AsOf, place: ListPlace): ListBelow | null {
  const asked = askedIn(asOf, args)
  if (!isShort(branchesFor(asked, []))) return null
  return { reading: READING, asked: pageAsked(READING, { page: pageOf(LIST, args), asked }, place) }
}
