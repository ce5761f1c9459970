import { Field, Int, ObjectType } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import type { PlainField } from '../../model/record/declare.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import type { NetworkResult } from './networks.ts'
import type { Projection } from './question.ts'

const simple = { simple: true } as const

@ObjectType('NetworkProjection', { description: 'The network that was read of the graph.' })
export class NetworkProjection {
  @Field(() => [EntityKind.type], { ...simple, description: 'The kinds of its entities.' })
  readonly kinds!: readonly string[]

  @Field(() => Boolean, { ...simple, description: 'Whether taking part in the same event links two.' })
  readonly coParticipation!: boolean

  @Field(() => [RelationshipType.type], { ...simple, description: 'The types of relationships that link two.' })
  readonly types!: readonly string[]

  @Field(() => String, { ...simple, description: 'What the weight of a link counts.' })
  readonly weights!: string

  @Field(() => Int, { ...simple, description: 'How many entities it has: those with a link; others are left out.' })
  readonly nodes!: number

  @Field(() => Int, { ...simple, description: 'How many links it has: pairs of entities, whatever their weight.' })
  readonly links!: number
}

/** What every answer about a network says of how it came about, so that it can be made again. */
export const NETWORK_FIELDS: Readonly<Record<string, PlainField>> = {
  projection: { type: () => NetworkProjection, description: 'The network that was read.' },
  asOf: { type: () => SeenFrom, description: 'When it was looked at from.' },
  sequence: {
    type: () => Int,
    description: 'The number of the last change before it was read: all changes up to it are in the answer.',
  },
  settled: {
    type: () => Boolean,
    description: 'True when nothing was written while it was read, so that the answer is that of `sequence` exactly.',
  },
}

export function networkFieldsOf(projection: Projection, { ids, links, sequence, settled }: NetworkResult) {
  const { asOf, ...read } = projection
  return {
    projection: { ...read, weights: weightsOf(projection), nodes: ids.length, links },
    asOf,
    sequence,
    settled,
  }
}

function weightsOf({ coParticipation, types }: Projection): string {
  const counted = [
    ...(coParticipation ? ['the events that both took part in'] : []),
    ...(types.length > 0 ? [`the relationships ${types.join(', ')} between them`] : []),
  ]
  return `How many they are: ${counted.join(' and ')}.`
}
