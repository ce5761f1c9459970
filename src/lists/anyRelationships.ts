import { ArgsType, Field } from 'type-graphql'
import { Entity, EntityKind, type EntityRow, type Kind, kinds } from '../entities/entity.ts'
import { DateRange, daysIn } from '../filters/conditions.ts'
import { ALL_DAYS, attestedWithin, type Days, daysOfBoth } from '../filters/holds.ts'
import type { Batch } from '../graph/loaders.ts'
import { padded } from '../graph/padded.ts'
import { connectionType } from '../paging/connection.ts'
import { readsDown } from '../paging/keyset.ts'
import { type Page, PageArgs, pageOf } from '../paging/pageArgs.ts'
import { type AsOf, AsOfInput, asOfWithin, looksBack } from '../record/asOf.ts'
import { resolvedFields } from '../record/declare.ts'
import { once } from '../record/once.ts'
import { Direction } from '../relationships/direction.ts'
import { OTHER_END, Relationship, RelationshipType, relationshipKinds } from '../relationships/relationship.ts'
import { boundsOf, type FoundLink, linkConnection, readLinks, readTotals } from './linkRows.ts'
import { type Branch, degreeOf, degreeText, rowsText, type Side, totalText } from './linkStatement.ts'
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
  /** For each type and direction whether it is wanted. */
  readonly wanted: Readonly<Record<string, boolean>>
  /** The labels that the other end may have; any when null. */
  readonly labels: readonly string[] | null
}

const SIDES: readonly Side[] = ['from', 'to']
const LIST = 'relationships'

/** `relationships`: the links of any type that an entity has, in one list. */
export const AnyRelationships = resolvedFields<EntityRow, AnyRelationshipsArgs>(Entity, {
  relationships: {
    type: () => RelationshipConnection,
    readsAhead: true,
    args: AnyRelationshipsArgs,
    description: 'Relationships of any type, newest first.',
    async resolve(near, args, context) {
      const page = pageOf(LIST, args)
      const asked = askedIn(near, args)
      const { asOf, during, labels } = asked
      if (looksBack(asOf)) return listThen(context, near, { list: LIST, page, asOf, during, labels, ...typesIn(asked) })
      const { loaders } = context
      const found = async () => (await loaders.load(rows, { page, ...asked }, near.id)) ?? []
      const total = async () => (await loaders.load(totals, asked, near.id)) ?? 0
      return linkConnection(LIST, page, near, asked.asOf, found, total)
    },
  },
})

function askedIn(near: EntityRow, { types, direction, otherKinds, during, asOf: given }: AnyRelationshipsArgs): Asked {
  const asOf = asOfWithin(near.asOf, given)
  const sides = SIDES.filter((side) => direction !== (side === 'from' ? 'IN' : 'OUT'))
  const wanted = (types ?? [...relationshipKinds.keys()]).flatMap((type) =>
    sides.map((side) => [`${type}_${side}`, true]),
  )
  return {
    asOf,
    during: during == null ? null : daysIn(during, asOf.certainty),
    wanted: Object.fromEntries(wanted),
    labels: otherKinds?.map((kind) => (kinds.get(kind) as Kind).name) ?? null,
  }
}

/** The types wanted of those that leave the entity, and of those that reach it. */
function typesIn({ wanted }: Asked) {
  const on = (side: Side) => [...relationshipKinds.keys()].filter((type) => wanted[`${type}_${side}`])
  return { out: on('from'), in: on('to') }
}

/**
 * One constant text of 22 seeks serves every choice of types: a text for each choice would have to be planned each
 * time, for over a second. One type alone has a text of its own, of two seeks: there are but eleven such choices.
 */
interface Texts {
  readonly newest: string
  readonly oldest: string
  readonly counted: string
  readonly degrees: string
}

const textsOfAll = once(() => textsOver([...relationshipKinds.keys()]))
const textsOfEach = once(() => new Map([...relationshipKinds.keys()].map((type) => [type, textsOver([type])])))

function textsOf({ wanted }: Asked): Texts {
  const [type, ...more] = new Set(Object.keys(wanted).map((name) => name.replace(/_(from|to)$/, '')))
  return type !== undefined && more.length === 0 ? (textsOfEach().get(type) as Texts) : textsOfAll()
}

function textsOver(types: readonly string[]): Texts {
  const branches = types.flatMap((type) => SIDES.map((side) => branchOf(type, side)))
  const degrees = branches.map(
    ({ type, side }) => `CASE WHEN ${isWanted(type, side)} THEN ${degreeOf(type, side)} ELSE 0 END`,
  )
  return {
    newest: rowsText(branches, 'DESC'),
    oldest: rowsText(branches, 'ASC'),
    counted: totalText(branches),
    degrees: degreeText(degrees),
  }
}

const branchOf = (type: string, side: Side): Branch => ({
  type,
  side,
  key: `CASE WHEN ${isWanted(type, side)} THEN id END`,
  condition: `($anyTime OR ${attestedWithin('r', '$during')}) AND ($anyKind OR any(label IN labels(other) WHERE label IN $labels))`,
})

const isWanted = (type: string, side: Side): string => `$wanted.${type}_${side}`

const parametersOf = ({ asOf, during, wanted, labels }: Asked) => ({
  asOf: daysOfBoth(asOf, during),
  // What was attested on the day and in the range is two questions; all else is one, of the days that both leave.
  anyTime: during === null || during.certainty !== 'ATTESTED',
  during: during ?? ALL_DAYS,
  wanted,
  labels: padded(labels ?? []),
  anyKind: labels === null,
})

const rows: Batch<Asked & { readonly page: Page }, readonly FoundLink[]> = (reader, ids, { page, ...asked }) => {
  const { newest, oldest } = textsOf(asked)
  return readLinks(reader, readsDown(page, true) ? newest : oldest, {
    ids: padded(ids),
    ...boundsOf(page, asked.asOf),
    ...parametersOf(asked),
  })
}

const totals: Batch<Asked, number> = (reader, ids, asked) => {
  const { degrees, counted } = textsOf(asked)
  const plain = asked.asOf.validOn === null && asked.labels === null && asked.during === null
  if (plain) return readTotals(reader, degrees, { ids: padded(ids), wanted: asked.wanted })
  return readTotals(reader, counted, { ids: padded(ids), ...boundsOf(null, asked.asOf), ...parametersOf(asked) })
}
