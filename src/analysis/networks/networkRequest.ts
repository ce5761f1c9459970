import { ArgsType, type ClassType, Field, InputType } from 'type-graphql'
import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { badUserInput } from '../../lib/errors.ts'
import { EntityKind, kinds } from '../../model/entities/entity.ts'
import { type AsOf, AsOfInput, asOfNow } from '../../model/record/asOf.ts'
import { RelationshipType, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Measure } from './computeMeasure.ts'

const optional = { nullable: true } as const

@InputType('NetworkOver', {
  description:
    'The criteria that link two entities of a network. Links are undirected. The weight of a link is the number of shared events and relationships between the two entities.',
})
export class NetworkOver {
  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'Link entities that participated in the same event; each shared event adds 1 to the weight.',
  })
  readonly coParticipation?: boolean | null

  @Field(() => [RelationshipType.type], {
    ...optional,
    description: 'Link entities by relationships of these types, in either direction; each adds 1 to the weight.',
  })
  readonly types?: readonly string[] | null
}

export interface NetworkArgs {
  readonly kinds?: readonly string[] | null
  readonly over?: NetworkOver | null
  readonly asOf?: AsOfInput | null
}

/** Mixin: adds the arguments that select a network to an arguments class. */
export function withNetworkArgs<Base extends ClassType<object>>(BaseArgs: Base) {
  @ArgsType()
  class NetworkArguments extends BaseArgs implements NetworkArgs {
    @Field(() => [EntityKind.type], {
      ...optional,
      description: 'Only entities of these kinds; all kinds by default.',
    })
    readonly kinds?: readonly string[] | null

    @Field(() => NetworkOver, {
      ...optional,
      description: 'What links two entities; participation in the same events by default.',
    })
    readonly over?: NetworkOver | null

    @Field(() => AsOfInput, {
      ...optional,
      description:
        'Point in time of the answer: only links valid then, by their own dates or else by the dates of their event.',
    })
    readonly asOf?: AsOfInput | null
  }
  return NetworkArguments
}

/** The part of the graph that makes up a network. Lists are sorted, so that equal projections have equal JSON. */
export interface NetworkProjection {
  readonly kinds: readonly string[]
  readonly coParticipation: boolean
  readonly types: readonly string[]
  readonly asOf: AsOf
}

/** A measure of a network. */
export interface NetworkRequest {
  readonly projection: NetworkProjection
  readonly measure: Measure
}

/** The cache key of a request: equal requests have equal keys. */
export const requestKey = (request: NetworkRequest): string => canonicalJson(request)

/**
 * @param field the name of the GraphQL field, for error messages
 * @throws BAD_USER_INPUT when `over` selects no links, or when asOf contains knownAt
 */
export function networkProjection({ kinds: kindNames, over, asOf }: NetworkArgs, field: string): NetworkProjection {
  const types = over?.types ?? []
  const coParticipation = over ? (over.coParticipation ?? false) : true
  if (!coParticipation && types.length === 0) {
    throw badUserInput('coParticipation, types or both in over, so that something links the entities', 'neither')
  }
  return {
    kinds: sortedNames(kindNames ?? [...kinds.keys()], kinds),
    coParticipation,
    types: sortedNames(types, relationshipTypes),
    asOf: asOfNow(asOf, field),
  }
}

/** The declared names among `names`, sorted and without duplicates. */
const sortedNames = (names: readonly string[], declared: ReadonlyMap<string, unknown>): string[] =>
  [...new Set(names)].filter((name) => declared.has(name)).sort()

/**
 * The community measure with a resolution; 1 by default.
 * @throws BAD_USER_INPUT for a resolution outside 0.1 to 10
 */
export function communitiesMeasure(resolution: number | null | undefined) {
  if (resolution != null && !(resolution >= 0.1 && resolution <= 10)) {
    throw badUserInput('a resolution from 0.1 to 10', resolution)
  }
  return { name: 'LOUVAIN', resolution: resolution ?? 1 } as const
}
