import type { Context } from '../context.ts'
import type { Item } from './items.ts'
import { type Mistake, mistake, type Place, userErrorOf } from './mistake.ts'
import { IdempotencyMismatch, once, rehearsed } from './once.ts'
import type { UserErrorRow } from './userError.ts'
import { type ItemResult, writeItems } from './writeItems.ts'

/** How some items are to be written. */
export interface Writing {
  readonly items: readonly Item[]
  readonly bestEffort: boolean
  readonly dryRun: boolean
  readonly idempotencyKey: string | null
  /** The mutation and its input. */
  readonly asked: unknown
}

/** What came of it: a result for each item, or why the request as a whole was refused. */
export type WritingResult = { readonly results: readonly ItemResult[] } | { readonly refusal: Mistake }

/** Writes items in a transaction of their own, exactly once. */
export async function written({ graph, viewer, requestId }: Context, writing: Writing): Promise<WritingResult> {
  const { items, bestEffort, dryRun, idempotencyKey, asked } = writing
  const refusal = problemOfKey(idempotencyKey)
  if (refusal) return { refusal }
  const work = (tx: Parameters<typeof writeItems>[0]) => writeItems(tx, items, { viewer, requestId }, bestEffort)
  try {
    const results = await (dryRun ? rehearsed(graph, work) : once(graph, { viewer, idempotencyKey, asked }, work))
    return { results }
  } catch (error) {
    if (!(error instanceof IdempotencyMismatch)) throw error
    return { refusal: mistake('IDEMPOTENCY_MISMATCH', ['idempotencyKey'], error.message) }
  }
}

/** Writes one item; what it came to, in the terms of a mutation's payload. */
export async function writtenAlone(
  context: Context,
  mutation: string,
  item: Exclude<Item, { readonly malformed: Mistake }>,
): Promise<{ readonly result: ItemResult | null; readonly userErrors: readonly UserErrorRow[] }> {
  const { idempotencyKey = null, ...input } = item.input
  const writing = { items: [item], bestEffort: false, dryRun: false, idempotencyKey, asked: [mutation, input] }
  const came = await written(context, writing)
  if ('refusal' in came) return { result: null, userErrors: [userErrorOf(came.refusal, null)] }
  const [result] = came.results as [ItemResult]
  return { result, userErrors: userErrorsOf(result, null) }
}

const LONGEST_KEY = 200

function problemOfKey(key: string | null): Mistake | null {
  if (key === null || (key.trim() !== '' && key.length <= LONGEST_KEY)) return null
  const message = `Expected an idempotency key of 1 to ${LONGEST_KEY} characters, got ${key.length}.`
  return mistake('BAD_VALUE', ['idempotencyKey'], message)
}

export const userErrorsOf = ({ mistakes }: ItemResult, place: Place | null): UserErrorRow[] =>
  mistakes.map((it) => userErrorOf(it, place))
