import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, type ClassType, Field, Float, Int, ObjectType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { entityOf } from '../../model/entities/entityOf.ts'
import { connectionFrom, connectionTypes, type Edge } from '../../model/paging/connection.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { addFields, argumentsOf, queries, resolvedFields } from '../../model/record/declare.ts'
import { NETWORK_BOUNDS } from './limits.ts'
import { SEED } from './measures.ts'
import { NETWORK_FIELDS, networkFieldsOf } from './networkFields.ts'
import { networkPage } from './networkPage.ts'
import type { NetworkResult } from './networks.ts'
import { communitiesMeasure, NETWORK_ARGUMENTS, type NetworkArgs, projectionOf } from './question.ts'

@ArgsType()
class CommunityArgs extends (argumentsOf('CommunityPageArgs', ForwardPageArgs, NETWORK_ARGUMENTS) as ClassType<
  NetworkArgs & ForwardPageArgs
>) {
  @Field(() => Float, {
    nullable: true,
    description: 'From 0.1 to 10, 1 when absent: the greater, the smaller and more the communities.',
  })
  readonly resolution?: number | null
}

@ArgsType()
class MemberArgs {
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 20 when absent.' })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

@ObjectType('Community', { description: 'Entities that are linked among themselves more than with others.' })
class Community {
  @Field(() => Int, { simple: true, description: 'Its place, from 1, the largest first.' })
  readonly rank!: number

  @Field(() => Int, { simple: true, description: 'How many entities it has.' })
  readonly size!: number

  readonly memberIds!: readonly string[]
  readonly asOf!: AsOf
}

/** `members` of a community. */
export const CommunityMembers = resolvedFields<Community, MemberArgs>(Community, {
  members: {
    type: () => [Entity],
    args: MemberArgs,
    description: 'Its entities, those with the most weight of links first.',
    resolve: ({ memberIds, asOf }, { first }, context) =>
      Promise.all(memberIds.slice(0, first ?? 20).map((id) => entityOf(context, id, asOf))),
  },
})

const { connection } = connectionTypes('Community', () => Community)

addFields(connection, {
  modularity: {
    type: () => Float,
    nullable: true,
    description:
      'How much more weight lies inside the communities than would by chance, from -0.5 to 1; null when there are none.',
  },
  resolution: { type: () => Float, description: 'The resolution that they were found with.' },
  seed: { type: () => Int, description: 'The seed of the draws of the method, which is always the same.' },
  ...NETWORK_FIELDS,
})

/** `communities`: who belongs together. */
export const CommunityQuery = queries({
  communities: {
    type: () => connection,
    nullable: true,
    description: `The communities of a network by the method of Louvain (Blondel and others, 2008), the largest first; links count by weight. ${NETWORK_BOUNDS}`,
    args: CommunityArgs,
    resolve: communities,
  },
})

async function communities(args: CommunityArgs, context: Context) {
  const projection = projectionOf(args, 'communities')
  const measure = communitiesMeasure(args.resolution)
  const { list, page, result, from, keyAt } = await networkPage({ projection, measure }, args, context)
  const all = communitiesIn(result, projection.asOf)
  const found = all.slice(from, from + page.size + 1).map((node, i) => ({ key: keyAt(from + i), edge: { node } }))
  const answer = connectionFrom<Community, Edge<Community>>(list, page, found, async () => all.length)
  const { modularity } = result
  return { ...answer, modularity, resolution: measure.resolution, seed: SEED, ...networkFieldsOf(projection, result) }
}

/** The ranking goes community by community, so each of them is a stretch of it. */
function communitiesIn({ ids, values, ranking }: NetworkResult, asOf: AsOf): Community[] {
  const members: string[][] = []
  for (const place of ranking) {
    const number = values[place] as number
    members[number] ??= []
    members[number].push(ids[place] as string)
  }
  return members.map((memberIds, number) => ({ rank: number + 1, size: memberIds.length, memberIds, asOf }))
}
