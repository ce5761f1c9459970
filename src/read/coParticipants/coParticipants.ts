import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { ArgsType, Field, ID, Int } from 'type-graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { event } from '../../model/entities/event.ts'
import { noEntity } from '../../model/entities/noEntity.ts'
import { connectionFrom, connectionTypes, type Edge } from '../../model/paging/connection.ts'
import { ForwardPageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { type AsOf, AsOfInput, asOfNow, seenFresh } from '../../model/record/asOf.ts'
import { queries, resolvedFields } from '../../model/record/declare.ts'
import { DateScalar } from '../../model/scalars.ts'
import type { Row } from '../../neo4j/graph/graph.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'
import { choiceParameters } from '../filters/linkTests.ts'
import { eventsText, pageText, totalText } from './togetherStatement.ts'

const optional = { nullable: true } as const

@ArgsType()
class CoParticipantArgs extends ForwardPageArgs {
  @Field(() => ID, { description: 'Whose fellow participants.' })
  @MaxLength(500)
  readonly of!: string

  @Field(() => [EntityKind.type], { ...optional, description: 'Only those of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description:
      'Count offices as the institution that they are part of, and sessions as the event that they are part of.',
  })
  readonly rollUp?: boolean | null

  @Field(() => AsOfInput, { ...optional, description: 'When to look from, for this field and all below it.' })
  readonly asOf?: AsOfInput | null
}

@ArgsType()
class EventsArgs {
  @Field(() => Int, { ...optional, description: 'How many, 1 to 100; 20 when absent.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

const { connection, edge } = connectionTypes('CoParticipant', () => Entity, {
  count: { type: () => Int, description: 'How many events they shared.' },
  lastTogether: {
    type: () => DateScalar,
    nullable: true,
    description: 'The last day on which the last of these events can have taken place; null when none has a last day.',
  },
})

/** With whom, and how the list was asked for. */
interface CoParticipantEdge extends Edge<EntityRow> {
  readonly count: number
  readonly lastTogether: string | null
  readonly asked: Asked
}

interface Asked {
  readonly of: string
  readonly rollUp: boolean
  readonly asOf: AsOf
}

const LIST = 'coParticipants'

/** `coParticipants`: who met whom, and how often. */
export const CoParticipantQuery = queries({
  coParticipants: {
    type: () => connection,
    nullable: true,
    description: 'Who shared events with this actor: how often, when last, at which.',
    args: CoParticipantArgs,
    resolve: coParticipants,
  },
})

async function coParticipants(args: CoParticipantArgs, { reader, loaders }: Context) {
  const page = pageOf(LIST, args)
  const asked: Asked = { of: args.of, rollUp: args.rollUp ?? false, asOf: asOfNow(args.asOf, 'coParticipants') }
  const parameters = { of: asked.of, ...choiceParameters(asked.asOf, null, args.kinds) }
  const rows = await reader.read(pageText(asked.rollUp), {
    ...parameters,
    ...placeOf(page.after),
    limit: page.size + 1,
  })
  if (rows.length === 0 && !(await loaders.load(entitiesById, null, asked.of))) throw noEntity('of', asked.of)
  return connectionFrom<EntityRow, CoParticipantEdge>(
    LIST,
    page,
    rows.map((row) => entryOf(row, asked)),
    async () => Number((await reader.read(totalText(asked.rollUp), parameters))[0]?.total),
  )
}

function entryOf({ entity, count, last }: Row, asked: Asked) {
  const node = seenFresh(asked.asOf, entityFrom(entity))
  const edge = { node, count: Number(count), lastTogether: last === '' ? null : String(last), asked }
  return { key: `${count} ${last} ${node.id}`, edge }
}

// More than any two can share.
const FIRST_PLACE = { count: 1_000_000_000, last: '', id: '' }

/** The place that a cursor stands for, in the order of the list. */
function placeOf(key: string | null) {
  if (key === null) return FIRST_PLACE
  const [count = '', last = '', ...id] = key.split(' ')
  return { count: Number(count), last, id: id.join(' ') }
}

/** `events` of an edge: those that the two shared. */
export const SharedEvents = resolvedFields<CoParticipantEdge, EventsArgs>(edge, {
  events: {
    type: () => [event.type],
    args: EventsArgs,
    description: 'The events they shared, newest first; those without a date last.',
    async resolve({ node, asked }, { first }, { loaders }) {
      return (await loaders.load(sharedEvents, { ...asked, first: first ?? 20 }, node.id)) ?? []
    },
  },
})

const sharedEvents: Batch<Asked & { readonly first: number }, readonly EntityRow[]> = async (
  reader,
  ids,
  { of, rollUp, asOf, first },
) => {
  const rows = await reader.read(eventsText(rollUp), { of, ids, first, ...choiceParameters(asOf, null, null) })
  const found = rows.map((row) => ({ id: String(row.id), event: seenFresh(asOf, entityFrom(row.event)) }))
  const groups = groupBy(found, ({ id }) => id)
  return new Map([...groups].map(([id, shared]) => [id, shared.map((it) => it.event)]))
}
