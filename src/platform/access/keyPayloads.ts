import { Field, ObjectType } from 'type-graphql'
import { UserError, type UserErrorRow } from '../../write/sync/userError.ts'
import { ApiKey } from './apiKey.ts'

const USER_ERRORS = { description: 'Why nothing was done; empty when it was.', simple: true } as const

@ObjectType('CreateApiKeyPayload', { description: 'The key that was made.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null when there are userErrors.', simple: true })
  readonly apiKey!: ApiKey | null

  @Field(() => String, {
    nullable: true,
    description: 'What to send as Authorization: Bearer <secret>. Shown this once: the graph keeps its hash alone.',
    simple: true,
  })
  readonly secret!: string | null

  @Field(() => [UserError], USER_ERRORS)
  readonly userErrors!: readonly UserErrorRow[]
}

@ObjectType('RevokeApiKeyPayload', { description: 'The key that was revoked.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null when there are userErrors.', simple: true })
  readonly apiKey!: ApiKey | null

  @Field(() => [UserError], USER_ERRORS)
  readonly userErrors!: readonly UserErrorRow[]
}
