import type { Context } from '../../model/context.ts'
import type { ValidationError } from '../claims/validationError.ts'
import type { Item } from './item.ts'
import { type MutationOptions, runMutation } from './runMutation.ts'
import { type ItemPosition, toUserError, type UserErrorRow } from './userError.ts'
import { type ItemResult, writeItems } from './writeItems.ts'

export interface BatchRequest extends MutationOptions {
  readonly items: readonly Item[]
  readonly bestEffort: boolean
}

/** Writes items in one transaction, exactly once; returns a result for each. */
export const writeBatch = (context: Context, { items, bestEffort, ...options }: BatchRequest) =>
  runMutation(context, options, (tx) => writeItems(tx, items, context, bestEffort))

/** The result of a single write; null when the request as a whole was refused. */
export interface SingleResult {
  readonly result: ItemResult | null
  readonly userErrors: readonly UserErrorRow[]
}

/** Writes one item. */
export async function writeSingle(
  context: Context,
  mutation: string,
  item: Exclude<Item, { readonly malformed: readonly ValidationError[] }>,
): Promise<SingleResult> {
  const { idempotencyKey = null, ...input } = item.input
  const options = { bestEffort: false, dryRun: false, idempotencyKey, fingerprint: [mutation, input] }
  const outcome = await writeBatch(context, { items: [item], ...options })
  if ('refusal' in outcome) return { result: null, userErrors: [toUserError(outcome.refusal, null)] }
  const [result] = outcome.result as [ItemResult]
  return { result, userErrors: userErrorsOf(result, null) }
}

export const userErrorsOf = ({ errors }: ItemResult, position: ItemPosition | null): UserErrorRow[] =>
  errors.map((error) => toUserError(error, position))
