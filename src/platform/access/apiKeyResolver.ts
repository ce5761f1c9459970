import { Arg, Args, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { Context, RoleName } from '../../model/context.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import { DateTimeScalar } from '../../model/scalars.ts'
import { ApiKey } from './apiKey.ts'
import { createKey } from './createKey.ts'
import { CreateApiKeyPayload, RevokeApiKeyPayload } from './keyPayloads.ts'
import { listKeys } from './listKeys.ts'
import { revokeKey } from './revokeKey.ts'
import { Role } from './role.ts'
import { validateKeyDraft } from './validateKeyDraft.ts'

@InputType('CreateApiKeyInput', { description: 'Input of createApiKey.' })
class CreateApiKeyInput {
  @Field(() => String, {
    description:
      'Party that will use the key, at most 100 characters: its claims are recorded under this name. A second key with the same name acts for the same party; to replace a key, create a second one and revoke the first.',
  })
  readonly name!: string

  @Field(() => [Role.type], { description: 'Roles of the key.' })
  readonly roles!: readonly RoleName[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of expiry; the key does not expire if absent.' })
  readonly expiresAt?: string | null
}

/** `apiKeys`, `createApiKey` and `revokeApiKey`. */
@Resolver()
export class ApiKeyResolver {
  @RequiresRole('ADMIN')
  @Query(() => [ApiKey], {
    description: describedFor('ADMIN', 'All keys, including revoked and expired ones, in the order of their creation.'),
  })
  apiKeys(@Ctx() { reader }: Context): Promise<readonly ApiKey[]> {
    return listKeys(reader)
  }

  @RequiresRole('ADMIN')
  @Mutation(() => CreateApiKeyPayload, {
    description: describedFor('ADMIN', 'Creates a key and returns its secret, which cannot be shown again.'),
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to create.' }) input: CreateApiKeyInput,
    @Ctx() { graph }: Context,
  ): Promise<CreateApiKeyPayload> {
    const draft = { name: input.name, roles: input.roles, expiresAt: input.expiresAt ?? null }
    const userErrors = validateKeyDraft(draft)
    if (userErrors.length > 0) return { apiKey: null, secret: null, userErrors }
    return { ...(await createKey(graph, draft)), userErrors }
  }

  @RequiresRole('ADMIN')
  @Mutation(() => RevokeApiKeyPayload, {
    description: describedFor(
      'ADMIN',
      'Revokes a key. The server that handles this mutation rejects the key at once, all others within 60 s.',
    ),
  })
  async revokeApiKey(@Args(() => IdArgs) { id }: IdArgs, @Ctx() context: Context): Promise<RevokeApiKeyPayload> {
    const apiKey = await revokeKey(context.graph, id)
    context.forgetKey(id)
    return { apiKey, userErrors: apiKey ? [] : [unknownKey(id)] }
  }
}

const unknownKey = (id: string) => ({
  code: 'NOT_FOUND',
  message: `No key has the id ${JSON.stringify(id)}. Query apiKeys for the ids.`,
  field: ['id'],
  itemIndex: null,
})
