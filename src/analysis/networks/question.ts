import { Field, InputType } from 'type-graphql'
import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { badInput } from '../../lib/errors.ts'
import { EntityKind, kinds } from '../../model/entities/entity.ts'
import { type AsOf, AsOfInput, asOfNow } from '../../model/record/asOf.ts'
import { RelationshipType, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Measure } from './measures.ts'

const optional = { nullable: true } as const

@InputType('NetworkOver', {
  description:
    'What links two entities of a network. Links have no direction; several between the same two are one, whose weight is how many they are.',
})
export class NetworkOver {
  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'That both took part in the same event; each event they share adds 1 to the weight.',
  })
  readonly coParticipation?: boolean | null

  @Field(() => [RelationshipType.type], {
    ...optional,
    description: 'A relationship of one of these types, whichever way it runs; each adds 1 to the weight.',
  })
  readonly types?: readonly string[] | null
}

/** The arguments that say which network. */
export const NETWORK_ARGUMENTS = {
  kinds: { type: () => [EntityKind.type], description: 'Only entities of these kinds; of all when absent.' },
  over: {
    type: () => NetworkOver,
    description: 'What links them; that they took part in the same events when absent.',
  },
  asOf: {
    type: () => AsOfInput,
    description: 'When to look from: only links that held then, by their own dates or else those of their event.',
  },
} as const

export interface NetworkArgs {
  readonly kinds?: readonly string[] | null
  readonly over?: NetworkOver | null
  readonly asOf?: AsOfInput | null
}

/** A network to be read, in words that equal questions share. */
export interface Projection {
  /** In the order of the alphabet, as all lists here. */
  readonly kinds: readonly string[]
  readonly coParticipation: boolean
  readonly types: readonly string[]
  readonly asOf: AsOf
}

/** What is asked of a network. */
export interface Question {
  readonly projection: Projection
  readonly measure: Measure
}

/** The text that equal questions share. */
export const keyOf = (question: Question): string => canonicalJson(question)

/**
 * @param what is asked, for messages
 * @throws BAD_USER_INPUT when nothing links anything, or for knownAt
 */
export function projectionOf({ kinds: of, over, asOf }: NetworkArgs, what: string): Projection {
  const types = over?.types ?? []
  const coParticipation = over ? (over.coParticipation ?? false) : true
  if (!coParticipation && types.length === 0) {
    throw badInput('coParticipation, types or both in over, so that something links the entities', 'neither')
  }
  return {
    kinds: inOrder(of ?? [...kinds.keys()], kinds),
    coParticipation,
    types: inOrder(types, relationshipKinds),
    asOf: asOfNow(asOf, what),
  }
}

/** Those that are declared, each once and in the order of the alphabet. */
const inOrder = (given: readonly string[], declared: ReadonlyMap<string, unknown>): string[] =>
  [...new Set(given)].filter((value) => declared.has(value)).sort()

/** The measure of communities with that resolution; 1 when nobody gives one. */
export function communitiesMeasure(resolution: number | null | undefined) {
  if (resolution != null && !(resolution >= 0.1 && resolution <= 10)) {
    throw badInput('a resolution from 0.1 to 10', resolution)
  }
  return { name: 'LOUVAIN', resolution: resolution ?? 1 } as const
}
