import { type ClassType, ID, Int, ObjectType } from 'type-graphql'
import { badInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { choices } from '../../model/record/choices.ts'
import { addFields, mutations, namedClass } from '../../model/record/declare.ts'
import { argumentsWith, inputType } from '../../model/record/inputType.ts'
import type { Item } from './items.ts'
import { mistake, type Place, userErrorOf } from './mistake.ts'
import { payloadType } from './payload.ts'
import type { RecordMutation } from './recordMutations.ts'
import { UserError } from './userError.ts'
import { WithdrawClaimsInput } from './withdrawClaims.ts'
import type { ItemResult } from './writeItems.ts'
import { userErrorsOf, written } from './writing.ts'

const MOST = 500

const BatchMode = choices('BatchMode', 'What becomes of a batch when an item is refused.', {
  ATOMIC: 'Nothing is written.',
  BEST_EFFORT: 'All other items are written, in one transaction.',
})

const BatchResult = namedClass('BatchResult')
ObjectType('BatchResult', { description: 'What became of one item of a batch.' })(BatchResult)
addFields(BatchResult, {
  id: { type: () => ID, nullable: true, description: 'The record; null when nothing was written of it.' },
  created: { type: () => Boolean, description: 'The record was not there before.' },
  changed: { type: () => Boolean, description: 'Something was recorded: false when the same had been said before.' },
  userErrors: { type: () => [UserError], description: 'Why the item was refused; empty when it was not.' },
})

const ApplyBatchPayload = payloadType('ApplyBatchPayload', 'What came of a batch.', {
  results: { type: () => [BatchResult], description: 'One for each item, in their order.' },
  applied: { type: () => Int, description: 'How many items were written; in a dry run, how many would be.' },
})

interface ApplyBatchInput {
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly mode?: string | null
  readonly dryRun?: boolean | null
  readonly idempotencyKey: string
}

type Sorts = ReadonlyMap<string, (input: never) => Item>

/** `applyBatch`: many writes at once. */
export function batchMutation(sorts: readonly RecordMutation[]): ClassType<object> {
  const itemsOf: Sorts = new Map<string, (input: never) => Item>([
    ...sorts.map(({ name, itemOf }) => [name, itemOf] as const),
    ['withdrawClaims', (input: never) => ({ withdraw: true, input })],
  ])
  const input = batchInput(sorts)
  return mutations({
    applyBatch: {
      type: () => ApplyBatchPayload,
      role: 'PARTNER',
      description: `Up to ${MOST} writes as one transaction: all or none, or all that pass. Later items may name records that earlier ones make.`,
      args: argumentsWith('ApplyBatchArgs', {
        input: { type: () => input, required: true, description: 'The writes, and how to take them.' },
      }),
      resolve: ({ input }: { readonly input: ApplyBatchInput }, context: Context) => applied(input, itemsOf, context),
    },
  })
}

async function applied(input: ApplyBatchInput, itemsOf: Sorts, context: Context) {
  const { items: given, mode, dryRun, idempotencyKey } = input
  if (given.length < 1 || given.length > MOST) throw badInput(`a batch of 1 to ${MOST} items`, given.length)
  const placed = given.map((item) => placedItem(item, itemsOf))
  const came = await written(context, {
    items: placed.map(({ item }) => item),
    bestEffort: mode === 'BEST_EFFORT',
    dryRun: dryRun ?? false,
    idempotencyKey,
    asked: ['applyBatch', given, mode],
  })
  context.loaders.clear()
  if ('refusal' in came) return { results: [], applied: 0, userErrors: [userErrorOf(came.refusal, null)] }
  const results = came.result.map((result, index) => batchResult(result, { index, name: placed[index]?.name ?? null }))
  return { results, applied: appliedIn(came.result), userErrors: results.flatMap(({ userErrors }) => userErrors) }

  // What a dry run would make has no id yet.
  function batchResult(result: ItemResult, place: Place) {
    const id = dryRun && result.created ? null : result.id
    return { id, created: result.created, changed: result.changed, userErrors: userErrorsOf(result, place) }
  }
}

const appliedIn = (results: readonly ItemResult[]): number => results.filter(({ id }) => id !== null).length

/** The one write that an item holds, with the name of the field that holds it. */
function placedItem(given: Readonly<Record<string, unknown>>, itemsOf: Sorts): { item: Item; name: string | null } {
  const [name, ...others] = Object.keys(given).filter((field) => given[field] != null)
  if (name === undefined || others.length > 0) {
    const got = name === undefined ? 'none' : [name, ...others].join(' and ')
    return {
      item: { malformed: mistake('BAD_VALUE', [], `Expected exactly one write in an item, got ${got}.`) },
      name: null,
    }
  }
  return { item: (itemsOf.get(name) as (input: unknown) => Item)(given[name]), name }
}

function batchInput(sorts: readonly RecordMutation[]): ClassType<object> {
  const fields = sorts.map(({ name, input: type }) => [name, { type: () => type, description: `As ${name} takes it.` }])
  const BatchItem = inputType('BatchItem', 'One write of a batch. Exactly one field is set.', {
    ...Object.fromEntries(fields),
    withdrawClaims: { type: () => WithdrawClaimsInput, description: 'As withdrawClaims takes it.' },
  })
  return inputType('ApplyBatchInput', 'Many writes at once.', {
    items: { type: () => [BatchItem], required: true, description: `The writes, 1 to ${MOST}, in their order.` },
    mode: { type: () => BatchMode.type, defaultValue: 'ATOMIC', description: 'All or none, or all that pass.' },
    dryRun: { type: () => Boolean, defaultValue: false, description: 'Says what would come of it and writes nothing.' },
    idempotencyKey: {
      type: () => String,
      required: true,
      description: 'The same key with the same batch gives the same answer and no second change.',
    },
  })
}
