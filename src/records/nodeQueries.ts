import { ArrayMaxSize, MaxLength } from 'class-validator'
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { AsOfInput, asOfWithin } from '../record/asOf.ts'
import { expectType } from '../record/expectType.ts'
import { IdArgs } from '../record/idArgs.ts'
import { Node } from '../record/node.ts'
import { Source } from '../sources/source.ts'
import { recordAt } from './recordAt.ts'
import { recordsById } from './recordsById.ts'

const MOST = 100
const AS_OF = { nullable: true, description: 'When to look from, for this field and all below it.' } as const

@ArgsType()
class NodeArgs extends IdArgs {
  @Field(() => AsOfInput, AS_OF)
  readonly asOf?: AsOfInput | null
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], { description: `At most ${MOST} ids.` })
  @ArrayMaxSize(MOST)
  @MaxLength(500, { each: true })
  readonly ids!: readonly string[]

  @Field(() => AsOfInput, AS_OF)
  readonly asOf?: AsOfInput | null
}

@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Any record by its id; null when there is none.' })
  async node(@Args(() => NodeArgs) { id, asOf }: NodeArgs, @Ctx() context: Context) {
    return (await recordAt(context, id, asOfWithin(undefined, asOf))) ?? null
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'At most 100 records, in the order asked for; null where there is none.',
  })
  nodes(@Args(() => NodesArgs) { ids, asOf: given }: NodesArgs, @Ctx() context: Context) {
    const asOf = asOfWithin(undefined, given)
    return Promise.all(ids.map(async (id) => (await recordAt(context, id, asOf)) ?? null))
  }

  @Query(() => Source, { nullable: true, description: 'A source by its id; null when there is none.' })
  async source(@Args(() => IdArgs) { id }: IdArgs, @Ctx() { loaders }: Context) {
    return expectType('Source', await loaders.load(recordsById, null, id))
  }
}
