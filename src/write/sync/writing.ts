import type { Context } from '../../model/context.ts'
import { type Guards, guarded } from './guarded.ts'
import type { Item } from './items.ts'
import { type Mistake, type Place, userErrorOf } from './mistake.ts'
import type { UserErrorRow } from './userError.ts'
import { type ItemResult, writeItems } from './writeItems.ts'

/** Some items, and how they are to be written. */
export interface Writing extends Guards {
  readonly items: readonly Item[]
  readonly bestEffort: boolean
}

/** Writes items in a transaction of their own, exactly once: a result for each. */
export const written = (context: Context, { items, bestEffort, ...guards }: Writing) =>
  guarded(context, guards, (tx) => writeItems(tx, items, context, bestEffort))

/** Writes one item; what it came to, in the terms of a mutation's payload. */
export async function writtenAlone(
  context: Context,
  mutation: string,
  item: Exclude<Item, { readonly malformed: Mistake }>,
): Promise<{ readonly result: ItemResult | null; readonly userErrors: readonly UserErrorRow[] }> {
  const { idempotencyKey = null, ...input } = item.input
  const asked = [mutation, input]
  const came = await written(context, { items: [item], bestEffort: false, dryRun: false, idempotencyKey, asked })
  if ('refusal' in came) return { result: null, userErrors: [userErrorOf(came.refusal, null)] }
  const [result] = came.result as [ItemResult]
  return { result, userErrors: userErrorsOf(result, null) }
}

export const userErrorsOf = ({ mistakes }: ItemResult, place: Place | null): UserErrorRow[] =>
  mistakes.map((it) => userErrorOf(it, place))
