import { ArrayMaxSize, MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { ArgsType, Field, ID } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { entityAt } from '../../model/entities/entityOf.ts'
import { type AsOf, AsOfInput, asOfWithin, looksBack } from '../../model/record/asOf.ts'
import { type Ahead, queries } from '../../model/record/declare.ts'
import { expectType } from '../../model/record/expectType.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { Node } from '../../model/record/node.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { entityWanted } from '../../model/record/wanted.ts'
import { entityKindOf } from '../../model/relationships/recordKind.ts'
import { Source } from '../../model/sources/source.ts'
import { recordAt } from './recordAt.ts'

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

const asOfGiven = ({ asOf }: { readonly asOf?: AsOfInput | null }): AsOf => asOfWithin(undefined, asOf)

/** The lists below an entity can be asked of before it is there, when its id tells of which type it will be. */
function ahead(args: NodeArgs): Ahead | null {
  const [{ id }, kind, asOf] = [args, entityKindOf(args.id), asOfGiven(args)]
  return kind === undefined || looksBack(asOf) ? null : { id, asOf, __typename: kind.name }
}

/** Records by their ids: where these tell that all are entities, no index of others is looked at. */
async function recordsOf(ids: readonly string[], asOf: AsOf, context: Context, info: GraphQLResolveInfo) {
  const read = ids.every(entityKindOf)
    ? (id: string) => entityAt(context, id, asOf, entityWanted(info))
    : (id: string) => recordAt(context, id, asOf)
  return Promise.all(ids.map(async (id) => (await read(id)) ?? null))
}

/** Any record by its id, whatever it is. */
export const NodeQueries = queries({
  node: {
    type: () => Node,
    nullable: true,
    description: 'Any record by its id; null when there is none.',
    args: NodeArgs,
    ahead,
    resolve: async (args: NodeArgs, context, info) => (await recordsOf([args.id], asOfGiven(args), context, info))[0],
  },
  nodes: {
    type: () => [Node],
    nullable: 'items',
    description: 'At most 100 records, in the order asked for; null where there is none.',
    args: NodesArgs,
    resolve: (args: NodesArgs, context, info) => recordsOf(args.ids, asOfGiven(args), context, info),
  },
  source: {
    type: () => Source,
    nullable: true,
    description: 'A source by its id; null when there is none.',
    args: IdArgs,
    resolve: async ({ id }: IdArgs, { loaders }) => expectType('Source', await loaders.load(recordsById, null, id)),
  },
})
