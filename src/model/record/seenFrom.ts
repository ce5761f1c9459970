import { Field, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../scalars.ts'
import { Certainty } from './asOf.ts'

const optional = { nullable: true, simple: true } as const

/** An `AsOf` as an answer gives it back, so that it can be asked for again. */
@ObjectType('SeenFrom', {
  description: 'When an answer looks from: what was asked for as asOf, with all that it left out.',
})
export class SeenFrom {
  @Field(() => DateScalar, { ...optional, description: 'The day in the world; null where dates decide nothing.' })
  readonly validOn!: string | null

  @Field(() => DateTimeScalar, { ...optional, description: 'The moment of our knowledge; null for the present.' })
  readonly knownAt!: string | null

  @Field(() => Certainty.type, { simple: true, description: 'How sure the answer is.' })
  readonly certainty!: string
}
