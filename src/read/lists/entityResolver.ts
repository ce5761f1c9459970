import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, type ClassType, Ctx, Extensions, Field, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import type { EntityRow, KindDefinition } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { findEntity } from '../../model/entities/findEntity.ts'
import { type Connection, lazyConnection } from '../../model/paging/connection.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import {
  AS_OF_FIELD,
  type AsOf,
  AsOfInput,
  asOfNow,
  asOfWithin,
  isHistorical,
  stampAsOf,
} from '../../model/record/asOf.ts'
import { expectType } from '../../model/record/expectType.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { entityWanted, listedWanted, type Wanted } from '../../model/record/wanted.ts'
import { compileFilter } from '../filters/compileFilter.ts'
import { kindFilter } from '../filters/entityFilters.ts'
import type { Where } from '../filters/filter.ts'
import { EntityOrder, listOrder } from './entityOrder.ts'
import { pageStatement, totalStatement, type UnorderedList } from './entityStatement.ts'

@ArgsType()
class EntityArgs extends IdArgs {
  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}

interface ListArgs extends PageArgs {
  readonly where?: Where | null
  readonly orderBy?: EntityOrder | null
  readonly asOf?: AsOfInput | null
}

/** The prefetch key of an entity query: the lists below it need no more than this. Null with knownAt. */
function prefetchKey({ id, asOf: given }: EntityArgs) {
  const asOf = asOfWithin(undefined, given)
  return isHistorical(asOf) ? null : { id, asOf }
}

/** The resolver class of one kind: the query of one entity by id, and the query of the list. */
export function entityResolver(kind: KindDefinition): ClassType<object> {
  const { name, one, many, connection } = kind
  const KindListArgs = listArgs(kind)

  @Resolver()
  class EntityResolver {
    @Extensions({ prefetchKey })
    @Query(() => kind.class, {
      name: one,
      nullable: true,
      description: `The ${name} with this id; null when there is none.`,
    })
    async entity(
      @Args(() => EntityArgs) { id, asOf }: EntityArgs,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return expectType(name, await findEntity(context, id, asOfWithin(undefined, asOf), entityWanted(info)))
    }

    @Query(() => connection, {
      name: many,
      nullable: true,
      description: `All ${name} records, ordered by name by default.`,
    })
    list(
      @Args(() => KindListArgs) args: ListArgs,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection<EntityRow>> {
      return listEntities(kind, args, context, listedWanted(info))
    }
  }
  return EntityResolver
}

function listArgs(kind: KindDefinition): ClassType<ListArgs> {
  @ArgsType()
  class KindListArgs extends PageArgs implements ListArgs {
    @Field(() => kindFilter(kind).input, { nullable: true, description: 'Only entities that match this filter.' })
    readonly where?: Where | null

    @Field(() => EntityOrder, { nullable: true, description: 'The order of the list; by name by default.' })
    readonly orderBy?: EntityOrder | null

    @Field(() => AsOfInput, AS_OF_FIELD)
    readonly asOf?: AsOfInput | null
  }
  return KindListArgs
}

async function listEntities(
  kind: KindDefinition,
  args: ListArgs,
  { reader }: Context,
  projection: Wanted,
): Promise<Connection<EntityRow>> {
  const asOf = asOfNow(args.asOf, kind.many)
  const order = listOrder(kind, args.orderBy)
  const name = `${kind.many}.${order.name}`
  const page = pageOf(name, args)
  const unordered = unorderedList(kind, args.where, asOf)
  const { filter } = unordered
  if (filter.condition !== 'true' && filter.indexSeek === null) reader.noteScan()
  const { text, parameters } = pageStatement({ ...unordered, order }, page, projection)
  const read = async () =>
    (await reader.read(text, parameters)).map((row) => ({
      key: String(row.key),
      edge: { node: stampAsOf(asOf, entityFrom(row.entity, projection)) },
    }))
  const total = totalStatement(unordered, isUnfiltered(unordered))
  return lazyConnection(name, page, read, async () =>
    Number((await reader.read(total.text, total.parameters))[0]?.total),
  )
}

/** The entities of a kind that match a filter and are valid at an as-of. */
export const unorderedList = (kind: KindDefinition, where: Where | null | undefined, asOf: AsOf): UnorderedList => ({
  label: kind.name,
  filtersByDay: isFilteredByDay(kind, asOf),
  filter: compileFilter(kindFilter(kind), where ?? null, 'e', asOf),
})

/** Whether a list contains all entities of its kind. */
export const isUnfiltered = ({ filter, filtersByDay }: UnorderedList): boolean =>
  filter.condition === 'true' && !filtersByDay

/** Whether the as-of filters the list: it has a day, and the kind has dates, as events do and people do not. */
const isFilteredByDay = ({ own }: KindDefinition, { validOn }: AsOf): boolean =>
  validOn !== null && Object.values(own).some(({ type }) => type === 'period')
