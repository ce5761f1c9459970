import { Float, Int, ObjectType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { choices } from '../../model/record/choices.ts'
import { addFields, subscriptions } from '../../model/record/declare.ts'
import { argumentsWith } from '../../model/record/inputType.ts'
import { CentralityMeasure } from './centrality.ts'
import type { Measure } from './measures.ts'
import { askedNow, type NetworkProgress, progressOf } from './networks.ts'
import { communitiesMeasure, NETWORK_ARGUMENTS, type NetworkArgs, projectionOf } from './question.ts'

const NetworkStage = choices('NetworkStage', 'How far a question about a network has come.', {
  WAITING: 'It waits for its turn.',
  READING: 'The network is counted and read.',
  COMPUTING: 'The measure is worked out.',
  DONE: 'The answer is there: ask for it with the same arguments.',
})

@ObjectType('NetworkProgress', { description: 'How far a question about a network has come.' })
class Progress {}

addFields(Progress, {
  stage: { type: () => NetworkStage.type, description: 'What is being done.' },
  share: {
    type: () => Float,
    description: 'The part of the computing that is done, from 0 to 1. Only BETWEENNESS tells it on the way.',
  },
  nodes: { type: () => Int, nullable: true, description: 'How many entities the network has; null until it was read.' },
  links: { type: () => Int, nullable: true, description: 'How many links it has; null until it was read.' },
})

interface ProgressArgs extends NetworkArgs {
  readonly measure?: Exclude<Measure['name'], 'LOUVAIN'> | null
  readonly resolution?: number | null
}

/** `Subscription.networkProgress`: a long question, followed until it is answered. */
export const NetworkProgressSubscription = subscriptions<ProgressArgs>({
  networkProgress: {
    type: () => Progress,
    description:
      'Works out what centrality or communities would answer to the same arguments, for up to 30 minutes, and tells how far it has come; it completes after DONE. Whoever asks the same shares the work. It stops when the last who waits for it has gone.',
    args: argumentsWith('NetworkProgressArgs', {
      ...NETWORK_ARGUMENTS,
      measure: {
        type: () => CentralityMeasure.type,
        description: 'The measure of centrality; communities when absent.',
      },
      resolution: { type: () => Float, description: 'Of communities: their resolution, 1 when absent.' },
    }),
    subscribe: followed,
  },
})

/** Ended from outside, a generator goes on only after what it waits for; so that wait is ended first. */
function followed(args: ProgressArgs, context: Context): AsyncGenerator<NetworkProgress, undefined> {
  const left = new AbortController()
  const events = eventsOf(args, context, left.signal)
  const end = events.return.bind(events)
  events.return = (value) => {
    left.abort()
    return end(value)
  }
  return events
}

async function* eventsOf(
  { measure: name, resolution, ...args }: ProgressArgs,
  { graph, reader }: Context,
  left: AbortSignal,
): AsyncGenerator<NetworkProgress, undefined> {
  const measure: Measure = name ? { name } : communitiesMeasure(resolution)
  const asked = await askedNow(reader, { projection: projectionOf(args, 'networkProgress'), measure })
  const events = progressOf(graph, asked, left)
  try {
    let event = await events.next()
    for (; !event.done; event = await events.next()) yield event.value
    const { ids, links } = event.value
    yield { stage: 'DONE', share: 1, nodes: ids.length, links }
  } catch (error) {
    if (!left.aborted) throw error
  }
}
