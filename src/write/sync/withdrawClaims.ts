import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import { RecordKey } from './inputs.ts'
import { MutationPayload } from './payload.ts'
import { VersionedInput } from './recordInput.ts'
import { writeSingle } from './writeBatch.ts'

/** The input of `withdrawClaims`, alone and in a batch. */
@InputType('WithdrawClaimsInput', { description: 'The record whose claims the caller withdraws.' })
export class WithdrawClaimsInput extends VersionedInput {
  @Field(() => RecordKey, { description: 'The record whose claims the caller withdraws.' })
  readonly key!: RecordKey

  @Field(() => ID, {
    nullable: true,
    description: 'Withdraws only the claims on the source with this id; on all sources when absent.',
  })
  readonly source?: string | null

  @Field(() => String, { nullable: true, description: 'Why, for later readers of the claims.' })
  readonly reason?: string | null
}

@ObjectType('WithdrawClaimsPayload', { description: 'Result of withdrawClaims.' })
class WithdrawClaimsPayload extends MutationPayload {
  @Field(() => Int, { description: 'The number of claims that were withdrawn.', simple: true })
  readonly withdrawn!: number

  @Field(() => Boolean, {
    description: 'The record was deleted, because it has no other claims and nothing refers to it.',
    simple: true,
  })
  readonly deleted!: boolean
}

@Resolver()
export class WithdrawResolver {
  @RequiresRole('PARTNER')
  @Mutation(() => WithdrawClaimsPayload, {
    description: describedFor(
      'PARTNER',
      'Withdraws the claims of the caller about a record. After a merge, the key of a merged record withdraws only what was stated under that key. A record without claims is deleted; an entity that is still referenced stays as a stub, with bare set to true.',
    ),
  })
  async withdrawClaims(
    @Arg('input', () => WithdrawClaimsInput, { description: 'The record.' }) input: WithdrawClaimsInput,
    @Ctx() context: Context,
  ): Promise<WithdrawClaimsPayload> {
    const { result, userErrors } = await writeSingle(context, 'withdrawClaims', { withdraw: true, input })
    context.loaders.clear()
    return { withdrawn: result?.withdrawn ?? 0, deleted: result?.deleted ?? false, userErrors }
  }
}
