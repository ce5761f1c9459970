import { ArgsType, type ClassType, Field, Float, Int } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityOf } from '../../model/entities/entityOf.ts'
import { connectionFrom, connectionTypes, type Edge } from '../../model/paging/connection.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import { choices } from '../../model/record/choices.ts'
import { addFields, argumentsOf, queries } from '../../model/record/declare.ts'
import { NETWORK_BOUNDS } from './limits.ts'
import { type Measure, MOST_VISITS } from './measures.ts'
import { NETWORK_FIELDS, networkFieldsOf } from './networkFields.ts'
import { networkPage } from './networkPage.ts'
import { NETWORK_ARGUMENTS, type NetworkArgs, projectionOf } from './question.ts'

export const CentralityMeasure = choices('CentralityMeasure', 'How central an entity is in a network.', {
  DEGREE: 'The share of all others that it is linked to, from 0 to 1. Weights do not count.',
  BETWEENNESS:
    'The share of the shortest ways between all others that lead through it, from 0 to 1. Weights do not count. In a large network it is estimated; see estimatedFrom.',
  PAGERANK:
    'How likely one is there who goes along links by weight, and begins anew with probability 0.15; all add up to 1.',
  EIGENVECTOR: 'High for who is linked, by weight, to whoever is high; their squares add up to 1.',
})

type PagedNetworkArgs = NetworkArgs & ForwardPageArgs

@ArgsType()
class CentralityArgs extends (argumentsOf(
  'NetworkPageArgs',
  ForwardPageArgs,
  NETWORK_ARGUMENTS,
) as ClassType<PagedNetworkArgs>) {
  @Field(() => CentralityMeasure.type, { description: 'What to measure.' })
  readonly measure!: Exclude<Measure['name'], 'LOUVAIN'>
}

const { connection } = connectionTypes('Centrality', () => Entity, {
  rank: { type: () => Int, description: 'Its place, from 1; of equal scores the lesser id comes first.' },
  score: { type: () => Float, description: 'What the measure gives it, to twelve digits.' },
})

addFields(connection, {
  measure: { type: () => CentralityMeasure.type, description: 'What was measured.' },
  estimatedFrom: {
    type: () => Int,
    nullable: true,
    description: `Of BETWEENNESS: from how many entities, drawn by a fixed seed, shortest ways were followed, where those from all would be more than ${MOST_VISITS} visits of entities and links; all scores are estimates then. Null where they are exact.`,
  },
  ...NETWORK_FIELDS,
})

interface CentralityEdge extends Edge<EntityRow> {
  readonly rank: number
  readonly score: number
}

/** `centrality`: who is in the middle of a network. */
export const CentralityQuery = queries({
  centrality: {
    type: () => connection,
    nullable: true,
    description: `Who is most central among those linked by events or relationships, the most central first. ${NETWORK_BOUNDS}`,
    args: CentralityArgs,
    resolve: centrality,
  },
})

async function centrality(args: CentralityArgs, context: Context) {
  const { measure } = args
  const projection = projectionOf(args, 'centrality')
  const { list, page, result, from, keyAt } = await networkPage(
    { projection, measure: { name: measure } },
    args,
    context,
  )
  const places = [...result.ranking.subarray(from, from + page.size + 1)]
  const found = await Promise.all(
    places.map(async (place, i) => ({
      key: keyAt(from + i),
      edge: {
        node: await entityOf(context, result.ids[place] as string, projection.asOf),
        rank: from + i + 1,
        score: result.values[place] as number,
      },
    })),
  )
  const total = async () => result.ids.length
  const answer = connectionFrom<EntityRow, CentralityEdge>(list, page, found, total)
  const { estimatedFrom } = result
  return { ...answer, measure, estimatedFrom, ...networkFieldsOf(projection, result) }
}
