import { Field, Int, ObjectType } from 'type-graphql'

/** Why a write was refused, for the caller's program and for its reader. */
export interface UserErrorRow {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
  readonly itemIndex: number | null
}

@ObjectType('UserError', {
  description: 'Why a write was refused, of which nothing was then written: what was expected, and what came.',
})
export class UserError implements UserErrorRow {
  @Field(() => String, { description: 'The sort of mistake, for programs: NOT_FOUND, CONFLICT …', simple: true })
  readonly code!: string

  @Field(() => String, { description: 'What was expected and what came, for people.', simple: true })
  readonly message!: string

  @Field(() => [String], {
    nullable: true,
    description: 'The path into the input; null where it is about the input as a whole.',
    simple: true,
  })
  readonly field!: readonly string[] | null

  @Field(() => Int, { nullable: true, description: 'The place of the item in a batch, from 0.', simple: true })
  readonly itemIndex!: number | null
}
