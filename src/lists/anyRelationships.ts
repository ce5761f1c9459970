import { ArgsType, Field } from 'type-graphql'
import { Entity, EntityKind, type EntityRow, type Kind, kinds } from '../entities/entity.ts'
import { DateRange, daysIn } from '../filters/conditions.ts'
import { ALL_DAYS, attestedWithin, type Days, daysOfBoth } from '../filters/holds.ts'
import { padded } from '../graph/padded.ts'
import { connectionType } from '../paging/connection.ts'
import { readsDown } from '../paging/keyset.ts'
import { PageArgs, pageOf } from '../paging/pageArgs.ts'
import { type AsOf, AsOfInput, asOfWithin, looksBack } from '../record/asOf.ts'
import { resolvedFields } from '../record/declare.ts'
import { once } from '../record/once.ts'
import { Direction } from '../relationships/direction.ts'
import { entityKindOf } from '../relationships/recordKind.ts'
import {
  OTHER_END,
  Relationship,
  type RelationshipKind,
  RelationshipType,
  relationshipKinds,
} from '../relationships/relationship.ts'
import { degreeAmong, isWanted, type Links, linksOf, wanting } from './degrees.ts'
import { type LinkReading, linkList } from './linkList.ts'
import { boundsOf, readLinks, readTotals } from './linkRows.ts'
import { type Branch, HELD, rowsText, SIDES, type Side, totalText } from './linkStatement.ts'
import { linksAskedOf } from './linksAsked.ts'
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
    needs: (info, nodes) => askedBy(info, nodes).near,
    args: AnyRelationshipsArgs,
    description: 'Relationships of any type, newest first.',
    async resolve(near, args, context, info) {
      const page = pageOf(LIST, args)
      const asked = askedIn(near, args)
      const { asOf, during, labels } = asked
      if (looksBack(asOf)) return listThen(context, near, { list: LIST, page, asOf, during, labels, ...typesIn(asked) })
      return linkList(READING, { near, page, asked }, context, info)
    },
  },
})

function askedIn(near: EntityRow, { types, direction, otherKinds, during, asOf: given }: AnyRelationshipsArgs): Asked {
  const asOf = asOfWithin(near.asOf, given)
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
  const ofAll = once(() => of(linksOf(relationshipKinds.keys())))
  return (links: readonly Links[], ids: readonly string[]): readonly Branch[] => {
    const [type, ...more] = new Set(links.map((it) => it.type))
    return type !== undefined && more.length === 0 ? of(linksOf([type], sidesOf(type, ids))) : ofAll()
  }
}

/** The sides of a type on which some entities can stand, by the kinds that their ids tell; never none. */
function sidesOf(type: string, ids: readonly string[]): readonly Side[] {
  const kind = relationshipKinds.get(type) as RelationshipKind
  const names = ids.map((id) => entityKindOf(id)?.name)
  const sides = SIDES.filter((side) => names.some((name) => name === undefined || name in kind[side].fields))
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
const branchesFor = (asked: Asked, ids: readonly string[]) =>
  (isPlain(asked) ? plainBranches : chosenBranches)(asked.links, ids)

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

const READING: LinkReading<Asked> = {
  list: LIST,
  askedBy,
  rows(reader, ids, { page, link, other, near, along, counted, ...asked }) {
    const columns = { link, other, near, along }
    const branches = branchesFor(asked, ids)
    const text = rowsText(
      branches,
      readsDown(page, true) ? 'DESC' : 'ASC',
      columns,
      counted ? degreeAmong(branches) : null,
    )
    const parameters = { ids: padded(ids), ...boundsOf(page, asked.asOf), ...parametersOf(asked) }
    return readLinks(reader, text, columns, parameters)
  },
  totals(reader, ids, asked) {
    const parameters = { ids: padded(ids), ...boundsOf(null, asked.asOf), ...parametersOf(asked) }
    return readTotals(reader, totalText(branchesFor(asked, ids)), parameters)
  },
  wholeOf: (asked) => (isPlain(asked) ? asked.links : null),
}
