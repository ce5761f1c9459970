import { IsOptional, Max, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityOrThrow } from '../../model/entities/findEntity.ts'
import { type Edge, eagerConnection } from '../../model/paging/connection.ts'
import { connectionDescription, edgeOf } from '../../model/paging/connectionType.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { SEED } from './computeMeasure.ts'
import { networkConnectionOf, networkFieldsOf } from './networkFields.ts'
import { NETWORK_LIMITS_TEXT } from './networkLimits.ts'
import { networkPage } from './networkPage.ts'
import { communitiesMeasure, networkProjection, withNetworkArgs } from './networkRequest.ts'
import type { NetworkResult } from './networkResult.ts'

const DEFAULT_MEMBERS = 20

@ArgsType()
class CommunityArgs extends withNetworkArgs(ForwardPageArgs) {
  @Field(() => Float, {
    nullable: true,
    description: 'Resolution, from 0.1 to 10; 1 by default. A higher value gives more and smaller communities.',
  })
  readonly resolution?: number | null
}

@ArgsType()
class MemberArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Number of entities, 1 to 100; ${DEFAULT_MEMBERS} by default.`,
  })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

@ObjectType('Community', { description: 'Entities with more links among themselves than to other entities.' })
class Community {
  @Field(() => Int, { simple: true, description: 'Rank of the community, from 1 for the largest.' })
  readonly rank!: number

  @Field(() => Int, { simple: true, description: 'Number of entities in the community.' })
  readonly size!: number

  readonly memberIds!: readonly string[]
  readonly asOf!: AsOf
}

@ObjectType('CommunityConnection', { description: connectionDescription('Community') })
class CommunityConnection extends networkConnectionOf(
  'Community',
  edgeOf('Community', () => Community),
  () => Community,
) {
  @Field(() => Float, {
    nullable: true,
    description:
      'Modularity: how much more link weight is inside the communities than expected by chance, from -0.5 to 1. Null when there are no communities.',
    simple: true,
  })
  readonly modularity!: number | null

  @Field(() => Float, { description: 'The resolution that was used.', simple: true })
  readonly resolution!: number

  @Field(() => Int, { description: 'Seed of the random numbers; it is always the same.', simple: true })
  readonly seed!: number
}

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => CommunityConnection, {
    nullable: true,
    description: `The communities of a network by the Louvain method (Blondel and others, 2008) with weighted links, largest first. ${NETWORK_LIMITS_TEXT}`,
  })
  async communities(@Args(() => CommunityArgs) args: CommunityArgs, @Ctx() context: Context) {
    const projection = networkProjection(args, 'communities')
    const measure = communitiesMeasure(args.resolution)
    const { list, page, result, from, keyAt } = await networkPage({ projection, measure }, args, context)
    const all = communitiesOf(result, projection.asOf)
    const entries = all.slice(from, from + page.size + 1).map((node, i) => ({ key: keyAt(from + i), edge: { node } }))
    const communities = eagerConnection<Community, Edge<Community>>(list, page, entries, async () => all.length)
    const { modularity } = result
    const parameters = { resolution: measure.resolution, seed: SEED }
    return { ...communities, modularity, ...parameters, ...networkFieldsOf(projection, result) }
  }

  @FieldResolver(() => [Entity], { description: 'Its entities, by descending weight of their links.' })
  members(
    @Root() { memberIds, asOf }: Community,
    @Args(() => MemberArgs) { first }: MemberArgs,
    @Ctx() context: Context,
  ): Promise<EntityRow[]> {
    return Promise.all(memberIds.slice(0, first ?? DEFAULT_MEMBERS).map((id) => entityOrThrow(context, id, asOf)))
  }
}

/** The ranking lists the nodes community by community. */
function communitiesOf({ ids, values, ranking }: NetworkResult, asOf: AsOf): Community[] {
  const members: string[][] = []
  for (const index of ranking) {
    const community = values[index] as number
    members[community] ??= []
    members[community].push(ids[index] as string)
  }
  return members.map((memberIds, community) => ({ rank: community + 1, size: memberIds.length, memberIds, asOf }))
}
