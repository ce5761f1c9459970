import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { entityNotFound } from '../../model/entities/entityNotFound.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { Event } from '../../model/entities/event.ts'
import { type Edge, eagerConnection } from '../../model/paging/connection.ts'
import { connectionOf, edgeDescription, edgeOf } from '../../model/paging/connectionType.ts'
import { ForwardPageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { AS_OF_FIELD, type AsOf, AsOfInput, asOfNow, stampAsOf } from '../../model/record/asOf.ts'
import { DateScalar } from '../../model/scalars.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import { selectionParameters } from '../filters/linkPredicates.ts'
import { eventsStatement, pageStatement, totalStatement } from './coParticipantStatement.ts'

const optional = { nullable: true } as const
const DEFAULT_EVENTS = 20

@ArgsType()
class CoParticipantArgs extends ForwardPageArgs {
  @Field(() => ID, { description: 'The id of the entity whose co-participants are requested.' })
  @MaxLength(500)
  readonly of!: string

  @Field(() => [EntityKind.type], { ...optional, description: 'Only co-participants of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description:
      'Count offices as the institution that they are part of, and sessions as the event that they are part of.',
  })
  readonly rollUp?: boolean | null

  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}

@ArgsType()
class EventsArgs {
  @Field(() => Int, { ...optional, description: `Maximum number of events, 1 to 100; ${DEFAULT_EVENTS} by default.` })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

@ObjectType('CoParticipantEdge', { description: edgeDescription('CoParticipant') })
class CoParticipantEdgeType extends edgeOf('CoParticipant', () => Entity) {
  @Field(() => Int, { description: 'The number of shared events.', simple: true })
  readonly count!: number

  @Field(() => DateScalar, {
    ...optional,
    description: 'The last possible day of the latest shared event; null when no shared event has one.',
    simple: true,
  })
  readonly lastTogether!: string | null
}

const CoParticipantConnection = connectionOf('CoParticipant', CoParticipantEdgeType, () => Entity)

/** A co-participant with the request of its list, which its `events` field needs. */
interface CoParticipantEdge extends Edge<EntityRow> {
  readonly count: number
  readonly lastTogether: string | null
  readonly request: CoParticipantRequest
}

interface CoParticipantRequest {
  readonly of: string
  readonly rollUp: boolean
  readonly asOf: AsOf
}

const LIST = 'coParticipants'

@Resolver(() => CoParticipantEdgeType)
export class CoParticipantResolver {
  @Query(() => CoParticipantConnection, {
    nullable: true,
    description: 'The entities that participated in the same events as an entity, most shared events first.',
  })
  async coParticipants(@Args(() => CoParticipantArgs) args: CoParticipantArgs, @Ctx() { reader, loaders }: Context) {
    const { of, rollUp: requestedRollUp, kinds } = args
    const page = pageOf(LIST, args)
    const rollUp = requestedRollUp ?? false
    const asOf = asOfNow(args.asOf, LIST)
    const parameters = { of, ...selectionParameters(asOf, null, kinds) }
    const pageParameters = { ...parameters, ...parseKey(page.after), limit: page.size + 1 }
    const rows = await reader.read(pageStatement(rollUp), pageParameters)
    if (rows.length === 0 && !(await loaders.load(entitiesById, null, of))) throw entityNotFound('of', of)
    return eagerConnection<EntityRow, CoParticipantEdge>(
      LIST,
      page,
      rows.map((row) => entryOf(row, { of, rollUp, asOf })),
      async () => Number((await reader.read(totalStatement(rollUp), parameters))[0]?.total),
    )
  }

  @FieldResolver(() => [Event], { description: 'The shared events, newest first; undated events come last.' })
  async events(
    @Root() { node, request }: CoParticipantEdge,
    @Args(() => EventsArgs) { first }: EventsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<readonly EntityRow[]> {
    return (await loaders.load(sharedEvents, { ...request, first: first ?? DEFAULT_EVENTS }, node.id)) ?? []
  }
}

function entryOf({ entity, count, last }: Row, request: CoParticipantRequest) {
  const node = stampAsOf(request.asOf, entityFrom(entity))
  const lastTogether = last === '' ? null : String(last)
  return { key: `${count} ${last} ${node.id}`, edge: { node, count: Number(count), lastTogether, request } }
}

// Greater than every number of shared events.
const FIRST_KEY = { count: 1_000_000_000, last: '', id: '' }

/** The position in the order of the list that a cursor key contains. */
function parseKey(key: string | null) {
  if (key === null) return FIRST_KEY
  const [count = '', last = '', ...id] = key.split(' ')
  return { count: Number(count), last, id: id.join(' ') }
}

const sharedEvents: BatchFunction<CoParticipantRequest & { readonly first: number }, readonly EntityRow[]> = async (
  reader,
  ids,
  { of, rollUp, asOf, first },
) => {
  const rows = await reader.read(eventsStatement(rollUp), { of, ids, first, ...selectionParameters(asOf, null, null) })
  const entries = rows.map((row) => ({ id: String(row.id), event: stampAsOf(asOf, entityFrom(row.event)) }))
  const groups = groupBy(entries, ({ id }) => id)
  return new Map([...groups].map(([id, shared]) => [id, shared.map((entry) => entry.event)]))
}
