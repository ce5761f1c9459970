import { Args, ArgsType, Field, Float, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { enumType } from '../../model/record/enumType.ts'
import { requireEvent } from '../../model/record/requireEvent.ts'
import { CentralityMeasure } from './centralityResolver.ts'
import type { Measure } from './computeMeasure.ts'
import { communitiesMeasure, networkProjection, withNetworkArgs } from './networkRequest.ts'
import { type NetworkProgress, networkProgress, requestAtHead } from './networkResult.ts'

const NetworkStage = enumType('NetworkStage', 'The stage of a network computation.', {
  WAITING: 'Waiting for a free slot.',
  READING: 'Counting and reading the network.',
  COMPUTING: 'Computing the measure.',
  DONE: 'The result is ready: repeat the query with the same arguments.',
})

@ObjectType('NetworkProgress', { description: 'The progress of a network computation.' })
class NetworkProgressType implements NetworkProgress {
  @Field(() => NetworkStage.type, { simple: true, description: 'The current stage.' })
  readonly stage!: NetworkProgress['stage']

  @Field(() => Float, {
    simple: true,
    description:
      'The completed share of the COMPUTING stage, from 0 to 1. Only BETWEENNESS reports intermediate values.',
  })
  readonly share!: number

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'Number of entities in the network; null until it is read.',
  })
  readonly nodes!: number | null

  @Field(() => Int, {
    nullable: true,
    simple: true,
    description: 'Number of links in the network; null until it is read.',
  })
  readonly links!: number | null
}

@ArgsType()
class NetworkProgressArgs extends withNetworkArgs(class {}) {
  @Field(() => CentralityMeasure.type, {
    nullable: true,
    description: 'The centrality measure to compute; communities by default.',
  })
  readonly measure?: Exclude<Measure['name'], 'LOUVAIN'> | null

  @Field(() => Float, { nullable: true, description: 'Resolution of the communities; 1 by default.' })
  readonly resolution?: number | null
}

@Resolver()
export class NetworkProgressResolver {
  @Subscription(() => NetworkProgressType, {
    description:
      'Computes what centrality or communities would return for the same arguments, for up to 30 minutes, and reports the progress; it completes after DONE. Subscribers with equal arguments share one computation, which is aborted when the last of them disconnects.',
    subscribe: ({ args, context }) => progressEvents(args as NetworkProgressArgs, context as Context),
  })
  networkProgress(
    @Root() event: NetworkProgress | null,
    @Args(() => NetworkProgressArgs) _args: NetworkProgressArgs,
  ): NetworkProgress {
    return requireEvent(event, 'networkProgress')
  }
}

/**
 * The events of a subscription. A generator that is waiting for a promise handles `return` only after that promise
 * settles, so `return` aborts the wait first.
 */
function progressEvents(args: NetworkProgressArgs, context: Context): AsyncGenerator<NetworkProgress, undefined> {
  const controller = new AbortController()
  const events = generateEvents(args, context, controller.signal)
  const end = events.return.bind(events)
  events.return = (value) => {
    controller.abort()
    return end(value)
  }
  return events
}

async function* generateEvents(
  { measure: name, resolution, ...args }: NetworkProgressArgs,
  { graph, reader }: Context,
  signal: AbortSignal,
): AsyncGenerator<NetworkProgress, undefined> {
  const measure: Measure = name ? { name } : communitiesMeasure(resolution)
  const request = await requestAtHead(reader, { projection: networkProjection(args, 'networkProgress'), measure })
  const events = networkProgress(graph, request, signal)
  try {
    let event = await events.next()
    for (; !event.done; event = await events.next()) yield event.value
    const { ids, links } = event.value
    yield { stage: 'DONE', share: 1, nodes: ids.length, links }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
