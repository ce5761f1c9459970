import { Field, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../scalars.ts'
import { Certainty } from './asOf.ts'

const optional = { nullable: true, simple: true } as const

/** The effective as-of of an answer, so that a client can request it again. */
@ObjectType('SeenFrom', {
  description: 'The effective point in time of an answer: the requested asOf with its defaults.',
})
export class SeenFrom {
  @Field(() => DateScalar, {
    ...optional,
    description: 'The day on which the records were valid; null when dates restrict nothing.',
  })
  readonly validOn!: string | null

  @Field(() => DateTimeScalar, { ...optional, description: 'The transaction time; null for the present.' })
  readonly knownAt!: string | null

  @Field(() => Certainty.type, { simple: true, description: 'How certain validity is.' })
  readonly certainty!: string
}
