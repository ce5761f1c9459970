import { ArrayMaxSize, MaxLength } from 'class-validator'
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { expectType } from '../record/expectType.ts'
import { IdArgs } from '../record/idArgs.ts'
import { Node } from '../record/node.ts'
import { Source } from '../sources/source.ts'
import { recordsById } from './recordsById.ts'

const MOST = 100

@ArgsType()
class IdsArgs {
  @Field(() => [ID], { description: `At most ${MOST} ids.` })
  @ArrayMaxSize(MOST)
  @MaxLength(500, { each: true })
  readonly ids!: readonly string[]
}

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Any record by its id; null when there is none.' })
  async node(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: Context) {
    return (await loaders.load(recordsById, null, id)) ?? null
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'At most 100 records, in the order asked for; null where there is none.',
  })
  nodes(@Args(() => IdsArgs) { ids }: IdsArgs, @Ctx() { loaders }: Context) {
    return Promise.all(ids.map(async (id) => (await loaders.load(recordsById, null, id)) ?? null))
  }

  @Query(() => Source, { nullable: true, description: 'A source by its id; null when there is none.' })
  async source(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: Context) {
    return expectType('Source', await loaders.load(recordsById, null, id))
  }
}
