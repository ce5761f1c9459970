import { Field, ObjectType } from 'type-graphql'
import { UserError, type UserErrorRow } from '../../write/sync/userError.ts'
import { ApiKey } from './apiKey.ts'

const USER_ERRORS = { description: 'Errors that prevented the mutation; empty on success.', simple: true } as const

@ObjectType('CreateApiKeyPayload', { description: 'Result of createApiKey.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The new key; null if there are userErrors.', simple: true })
  readonly apiKey!: ApiKey | null

  @Field(() => String, {
    nullable: true,
    description: 'Secret to send as Authorization: Bearer <secret>. Shown only here: the graph stores only its hash.',
    simple: true,
  })
  readonly secret!: string | null

  @Field(() => [UserError], USER_ERRORS)
  readonly userErrors!: readonly UserErrorRow[]
}

@ObjectType('RevokeApiKeyPayload', { description: 'Result of revokeApiKey.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The revoked key; null if there are userErrors.', simple: true })
  readonly apiKey!: ApiKey | null

  @Field(() => [UserError], USER_ERRORS)
  readonly userErrors!: readonly UserErrorRow[]
}
