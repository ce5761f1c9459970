import { MaxLength } from 'class-validator'
import { ArgsType, Field, ID } from 'type-graphql'

@ArgsType()
export class IdArgs {
  @Field(() => ID, { description: 'The id, such as institution:iom.' })
  @MaxLength(500)
  readonly id!: string
}
