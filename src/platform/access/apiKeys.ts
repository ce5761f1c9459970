import { ArgsType, Field, InputType } from 'type-graphql'
import type { Context, RoleName } from '../../model/context.ts'
import { mutations, queries } from '../../model/record/declare.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { DateTimeScalar } from '../../model/scalars.ts'
import { ApiKey } from './apiKey.ts'
import { createKey } from './createKey.ts'
import { keyObjections } from './keyObjections.ts'
import { CreateApiKeyPayload, RevokeApiKeyPayload } from './keyPayloads.ts'
import { listKeys } from './listKeys.ts'
import { revokeKey } from './revokeKey.ts'
import { Role } from './role.ts'

@InputType('CreateApiKeyInput', { description: 'A key as it is to be.' })
class CreateApiKeyInput {
  @Field(() => String, {
    description:
      'The party that will carry it, at most 100 characters: claims are recorded under this name. A second key with the same name speaks for the same party, which is how a key is replaced.',
  })
  readonly name!: string

  @Field(() => [Role.type], { description: 'What it allows.' })
  readonly roles!: readonly RoleName[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it is refused; never when absent.' })
  readonly expiresAt?: string | null
}

@ArgsType()
class CreateApiKeyArgs {
  @Field(() => CreateApiKeyInput, { description: 'The key.' })
  readonly input!: CreateApiKeyInput
}

/** `apiKeys`: who may come in. */
export const ApiKeysQuery = queries({
  apiKeys: {
    type: () => [ApiKey],
    description: 'Every key there is or was, in the order in which they were made.',
    role: 'ADMIN',
    resolve: (_args, { reader }) => listKeys(reader),
  },
})

/** `createApiKey` and `revokeApiKey`. */
export const ApiKeyMutations = mutations({
  createApiKey: {
    type: () => CreateApiKeyPayload,
    description: 'Makes a key and shows its secret this once.',
    role: 'ADMIN',
    args: CreateApiKeyArgs,
    resolve: ({ input }: CreateApiKeyArgs, context) => create(input, context),
  },
  revokeApiKey: {
    type: () => RevokeApiKeyPayload,
    description: 'Revokes a key: it is refused at once by the server that does this, within 60 s by every other.',
    role: 'ADMIN',
    args: IdArgs,
    resolve: ({ id }: IdArgs, context) => revoke(id, context),
  },
})

async function create({ name, roles, expiresAt = null }: CreateApiKeyInput, { graph }: Context) {
  const userErrors = keyObjections({ name, roles, expiresAt })
  if (userErrors.length > 0) return { apiKey: null, secret: null, userErrors }
  return { ...(await createKey(graph, { name, roles, expiresAt })), userErrors }
}

async function revoke(id: string, { graph, forgetKey }: Context) {
  const apiKey = await revokeKey(graph, id)
  forgetKey(id)
  return { apiKey, userErrors: apiKey ? [] : [noKey(id)] }
}

const noKey = (id: string) => ({
  code: 'NOT_FOUND',
  message: `Expected the id of a key, got ${JSON.stringify(id)}.`,
  field: ['id'],
  itemIndex: null,
})
