import { Arg, type ClassType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { enumType } from '../../model/record/enumType.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import { type BatchItemInput, createBatchItem, type ItemTypes, itemTypesOf, parseBatchItem } from './batchItem.ts'
import { MutationPayload } from './payload.ts'
import type { RecordMutation } from './recordMutations.ts'
import { toUserError, UserError, type UserErrorRow } from './userError.ts'
import { userErrorsOf, writeBatch } from './writeBatch.ts'

const MAX_ITEMS = 500

const BatchMode = enumType('BatchMode', 'What happens to a batch when an item is rejected.', {
  ATOMIC: 'Nothing is written.',
  BEST_EFFORT: 'All other items are written, in one transaction.',
})

@ObjectType('BatchResult', { description: 'Result of one item of a batch.' })
class BatchResult {
  @Field(() => ID, { nullable: true, description: 'The record; null when the item was not written.', simple: true })
  readonly id!: string | null

  @Field(() => Boolean, { description: 'The record was created.', simple: true })
  readonly created!: boolean

  @Field(() => Boolean, {
    description: 'A claim was written; false when the item repeats an earlier write.',
    simple: true,
  })
  readonly changed!: boolean

  @Field(() => [UserError], { description: 'Why the item was rejected; empty when it is valid.', simple: true })
  readonly userErrors!: readonly UserErrorRow[]
}

@ObjectType('ApplyBatchPayload', { description: 'Result of applyBatch.' })
class ApplyBatchPayload extends MutationPayload {
  @Field(() => [BatchResult], { description: 'One for each item, in their order.', simple: true })
  readonly results!: readonly BatchResult[]

  @Field(() => Int, {
    description: 'The number of items that were written; in a dry run, that would be written.',
    simple: true,
  })
  readonly applied!: number
}

interface BatchInput {
  readonly items: readonly BatchItemInput[]
  readonly mode?: string | null
  readonly dryRun?: boolean | null
  readonly idempotencyKey: string
}

/** Creates the input type `ApplyBatchInput`, whose items are the inputs of these mutations. */
function createBatchInput(mutations: readonly RecordMutation[]): ClassType<BatchInput> {
  const BatchItem = createBatchItem(mutations)
  @InputType('ApplyBatchInput', { description: 'Several writes in one request.' })
  class ApplyBatchInput implements BatchInput {
    @Field(() => [BatchItem], { description: `The writes, 1 to ${MAX_ITEMS}, in their order.` })
    readonly items!: readonly BatchItemInput[]

    @Field(() => BatchMode.type, {
      nullable: true,
      defaultValue: 'ATOMIC',
      description: 'Whether one rejected item rejects the whole batch.',
    })
    readonly mode?: string | null

    @Field(() => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Computes the result without writing anything.',
    })
    readonly dryRun?: boolean | null

    @Field(() => String, {
      description:
        'Makes the request idempotent: the same key with the same batch returns the same result and writes nothing more.',
    })
    readonly idempotencyKey!: string
  }
  return ApplyBatchInput
}

/** Creates the resolver of `applyBatch`, whose items are the inputs of these mutations. */
export function createBatchResolver(mutations: readonly RecordMutation[]): ClassType<object> {
  const itemTypes = itemTypesOf(mutations)
  const ApplyBatchInput = createBatchInput(mutations)
  @Resolver()
  class BatchResolver {
    @RequiresRole('PARTNER')
    @Mutation(() => ApplyBatchPayload, {
      description: describedFor(
        'PARTNER',
        `Applies up to ${MAX_ITEMS} writes in one transaction: all or none, or all that are valid. An item can refer to records that earlier items create.`,
      ),
    })
    async applyBatch(
      @Arg('input', () => ApplyBatchInput, { description: 'The writes, and how to apply them.' }) input: BatchInput,
      @Ctx() context: Context,
    ): Promise<ApplyBatchPayload> {
      return applyBatch(input, itemTypes, context)
    }
  }
  return BatchResolver
}

async function applyBatch(input: BatchInput, itemTypes: ItemTypes, context: Context): Promise<ApplyBatchPayload> {
  const { items, mode, dryRun, idempotencyKey } = input
  if (items.length < 1 || items.length > MAX_ITEMS)
    throw badUserInput(`a batch of 1 to ${MAX_ITEMS} items`, items.length)
  const parsed = items.map((item) => parseBatchItem(item, itemTypes))
  const outcome = await writeBatch(context, {
    items: parsed.map(({ item }) => item),
    bestEffort: mode === 'BEST_EFFORT',
    dryRun: dryRun ?? false,
    idempotencyKey,
    fingerprint: ['applyBatch', items, mode],
  })
  context.loaders.clear()
  if ('refusal' in outcome) return { results: [], applied: 0, userErrors: [toUserError(outcome.refusal, null)] }
  const results = outcome.result.map((result, index) => ({
    // The id that a dry run generates for a new record is not returned, because it is discarded.
    id: dryRun && result.created ? null : result.id,
    created: result.created,
    changed: result.changed,
    userErrors: userErrorsOf(result, { index, name: parsed[index]?.name ?? null }),
  }))
  const applied = outcome.result.filter(({ id }) => id !== null).length
  return { results, applied, userErrors: results.flatMap(({ userErrors }) => userErrors) }
}
