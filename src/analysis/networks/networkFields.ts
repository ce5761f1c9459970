import { Field, Int, ObjectType } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import type { PlainField } from '../../model/record/declare.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import type { NetworkProjection } from './networkRequest.ts'
import type { NetworkResult } from './networkResult.ts'

const simple = { simple: true } as const

@ObjectType('NetworkProjection', { description: 'The part of the graph that was read as the network.' })
export class NetworkProjectionType {
  @Field(() => [EntityKind.type], { ...simple, description: 'The kinds of its entities.' })
  readonly kinds!: readonly string[]

  @Field(() => Boolean, { ...simple, description: 'Whether participation in the same event links two entities.' })
  readonly coParticipation!: boolean

  @Field(() => [RelationshipType.type], { ...simple, description: 'The relationship types that link two entities.' })
  readonly types!: readonly string[]

  @Field(() => String, { ...simple, description: 'What the weight of a link counts.' })
  readonly weights!: string

  @Field(() => Int, { ...simple, description: 'Number of entities that have at least one link.' })
  readonly nodes!: number

  @Field(() => Int, { ...simple, description: 'Number of links, that is of linked pairs of entities.' })
  readonly links!: number
}

/** Fields of every network result that describe its input, so that it can be reproduced. */
export const NETWORK_FIELDS: Readonly<Record<string, PlainField>> = {
  projection: { type: () => NetworkProjectionType, description: 'The network that was read.' },
  asOf: { type: () => SeenFrom, description: 'Point in time of the answer.' },
  sequence: {
    type: () => Int,
    description:
      'Sequence number of the last change before the network was read; the result includes all changes up to it.',
  },
  settled: {
    type: () => Boolean,
    description:
      'True when no change was written while the network was read, so that the result is exactly the state at `sequence`.',
  },
}

export function networkFieldsOf(projection: NetworkProjection, { ids, links, sequence, settled }: NetworkResult) {
  const { asOf, ...criteria } = projection
  return {
    projection: { ...criteria, weights: weightsOf(projection), nodes: ids.length, links },
    asOf,
    sequence,
    settled,
  }
}

function weightsOf({ coParticipation, types }: NetworkProjection): string {
  const counted = [
    ...(coParticipation ? ['shared events'] : []),
    ...(types.length > 0 ? [`relationships of the types ${types.join(', ')}`] : []),
  ]
  return `Number of ${counted.join(' and ')} between the two entities.`
}
