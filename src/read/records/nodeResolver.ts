import { ArrayMaxSize, MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Extensions, Field, ID, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { findEntity } from '../../model/entities/findEntity.ts'
import { AS_OF_FIELD, type AsOf, AsOfInput, asOfWithin, isHistorical } from '../../model/record/asOf.ts'
import { expectType } from '../../model/record/expectType.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { Node } from '../../model/record/node.ts'
import { type NodeRow, recordsById } from '../../model/record/recordsById.ts'
import { entityWanted } from '../../model/record/wanted.ts'
import { entityKindOf } from '../../model/relationships/recordKind.ts'
import { Source } from '../../model/sources/source.ts'
import type { PrefetchKey } from '../lists/prefetch.ts'
import { findRecord } from './findRecord.ts'

const MAX_IDS = 100
@ArgsType()
class NodeArgs extends IdArgs {
  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: `The ids, at most ${MAX_IDS}.` })
  @ArrayMaxSize(MAX_IDS)
  @MaxLength(500, { each: true })
  readonly ids!: readonly string[]

  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}

@Resolver()
export class NodeResolver {
  @Extensions({ prefetchKey })
  @Query(() => Node, { nullable: true, description: 'The record of any type with this id; null when there is none.' })
  async node(
    @Args(() => NodeArgs) { id, asOf }: NodeArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null | undefined> {
    return (await findRecords([id], asOfWithin(undefined, asOf), context, info))[0]
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Records of any type by id, at most ${MAX_IDS}, in the order of the ids; null for unknown ids.`,
  })
  nodes(
    @Args(() => NodesArgs) { ids, asOf }: NodesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (object | null)[]> {
    return findRecords(ids, asOfWithin(undefined, asOf), context, info)
  }

  @Query(() => Source, { nullable: true, description: 'The source with this id; null when there is none.' })
  async source(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: Context) {
    return expectType('Source', await loaders.load(recordsById, null, id))
  }
}

/** The prefetch key of `node`, when the id contains the kind of an entity. Null with knownAt. */
function prefetchKey({ id, asOf: given }: NodeArgs): PrefetchKey | null {
  const [kind, asOf] = [entityKindOf(id), asOfWithin(undefined, given)]
  return kind === undefined || isHistorical(asOf) ? null : { id, asOf, __typename: kind.name }
}

/** Finds records by id. When all ids contain the kind of an entity, only the index of entities is searched. */
async function findRecords(ids: readonly string[], asOf: AsOf, context: Context, info: GraphQLResolveInfo) {
  const find = ids.every(entityKindOf)
    ? (id: string) => findEntity(context, id, asOf, entityWanted(info))
    : (id: string) => findRecord(context, id, asOf)
  return Promise.all(ids.map(async (id): Promise<NodeRow | null> => (await find(id)) ?? null))
}
