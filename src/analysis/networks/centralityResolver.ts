import { Args, ArgsType, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityOrThrow } from '../../model/entities/findEntity.ts'
import { type Edge, eagerConnection } from '../../model/paging/connection.ts'
import { connectionDescription, edgeDescription, edgeOf } from '../../model/paging/connectionType.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import { enumType } from '../../model/record/enumType.ts'
import { MAX_VISITS, type Measure } from './computeMeasure.ts'
import { networkConnectionOf, networkFieldsOf } from './networkFields.ts'
import { NETWORK_LIMITS_TEXT } from './networkLimits.ts'
import { networkPage } from './networkPage.ts'
import { networkProjection, withNetworkArgs } from './networkRequest.ts'

export const CentralityMeasure = enumType('CentralityMeasure', 'A measure of how central an entity is in a network.', {
  DEGREE: 'Degree centrality: the share of all other entities that it is linked to, from 0 to 1. Unweighted.',
  BETWEENNESS:
    'Betweenness centrality: the share of the shortest paths between all other entities that pass through it, from 0 to 1. Unweighted. Estimated in a large network; see estimatedFrom.',
  PAGERANK:
    'PageRank with damping factor 0.85: the probability that a random walk along links, by weight, is at the entity. All scores add up to 1.',
  EIGENVECTOR:
    'Eigenvector centrality: high for entities with strong links to entities of high score. The squares of all scores add up to 1.',
})

@ArgsType()
class CentralityArgs extends withNetworkArgs(ForwardPageArgs) {
  @Field(() => CentralityMeasure.type, { description: 'The measure to compute.' })
  readonly measure!: Exclude<Measure['name'], 'LOUVAIN'>
}

@ObjectType('CentralityEdge', { description: edgeDescription('Centrality') })
class CentralityEdgeType extends edgeOf('Centrality', () => Entity) {
  @Field(() => Int, { description: 'Rank of the entity, from 1; equal scores are ordered by id.', simple: true })
  readonly rank!: number

  @Field(() => Float, { description: 'Score of this measure, rounded to 12 significant digits.', simple: true })
  readonly score!: number
}

@ObjectType('CentralityConnection', { description: connectionDescription('Centrality') })
class CentralityConnection extends networkConnectionOf('Centrality', CentralityEdgeType, () => Entity) {
  @Field(() => CentralityMeasure.type, { description: 'The measure that was computed.', simple: true })
  readonly measure!: string

  @Field(() => Int, {
    nullable: true,
    description: `Number of pivot entities of an estimated BETWEENNESS, drawn at random with a fixed seed. It is estimated when the exact computation would take more than ${MAX_VISITS} visits to entities and links. Null when the scores are exact.`,
    simple: true,
  })
  readonly estimatedFrom!: number | null
}

interface CentralityEdge extends Edge<EntityRow> {
  readonly rank: number
  readonly score: number
}

@Resolver()
export class CentralityResolver {
  @Query(() => CentralityConnection, {
    nullable: true,
    description: `The entities of a network, ordered by a centrality measure, most central first. ${NETWORK_LIMITS_TEXT}`,
  })
  async centrality(@Args(() => CentralityArgs) args: CentralityArgs, @Ctx() context: Context) {
    const { measure } = args
    const projection = networkProjection(args, 'centrality')
    const { list, page, result, from, keyAt } = await networkPage(
      { projection, measure: { name: measure } },
      args,
      context,
    )
    const indexes = [...result.ranking.subarray(from, from + page.size + 1)]
    const entries = await Promise.all(
      indexes.map(async (index, i) => ({
        key: keyAt(from + i),
        edge: {
          node: await entityOrThrow(context, result.ids[index] as string, projection.asOf),
          rank: from + i + 1,
          score: result.values[index] as number,
        },
      })),
    )
    const totalCount = async () => result.ids.length
    const ranking = eagerConnection<EntityRow, CentralityEdge>(list, page, entries, totalCount)
    const { estimatedFrom } = result
    return { ...ranking, measure, estimatedFrom, ...networkFieldsOf(projection, result) }
  }
}
