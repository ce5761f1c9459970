import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import { connectionDescription, connectionOf } from '../../model/paging/connectionType.ts'
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

/**
 * Declares `<name>Connection` with the fields of every network result that describe its input, so that it can be
 * reproduced. A connection with more fields extends it.
 */
export function networkConnectionOf(name: string, edge: ClassType<object>, node: () => object) {
  @ObjectType(`${name}Connection`, { description: connectionDescription(name) })
  class NetworkConnection extends connectionOf(name, edge, node) {
    @Field(() => NetworkProjectionType, { ...simple, description: 'The network that was read.' })
    readonly projection!: NetworkProjectionType

    @Field(() => SeenFrom, { ...simple, description: 'Point in time of the answer.' })
    readonly asOf!: SeenFrom

    @Field(() => Int, {
      ...simple,
      description:
        'Sequence number of the last change before the network was read; the result includes all changes up to it.',
    })
    readonly sequence!: number

    @Field(() => Boolean, {
      ...simple,
      description:
        'True when no change was written while the network was read, so that the result is exactly the state at `sequence`.',
    })
    readonly settled!: boolean
  }
  return NetworkConnection
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
