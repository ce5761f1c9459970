import type { Context } from '../../model/context.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { IdempotencyMismatch, once, rehearsed } from './idempotency.ts'
import { type Mistake, mistake } from './mistake.ts'

/** How a mutation is guarded against coming twice, or having any effect at all. */
export interface Guards {
  readonly dryRun: boolean
  readonly idempotencyKey: string | null
  /** The mutation and its input, without the key. */
  readonly asked: unknown
}

const LONGEST_KEY = 200

/** Does the work of a mutation in one transaction, exactly once; or says why the request as a whole is refused. */
export async function guarded<R>(
  { graph, viewer }: Context,
  { dryRun, idempotencyKey, asked }: Guards,
  work: (tx: Transaction) => Promise<R>,
): Promise<{ readonly result: R } | { readonly refusal: Mistake }> {
  const refusal = problemOfKey(idempotencyKey)
  if (refusal) return { refusal }
  try {
    const result = await (dryRun ? rehearsed(graph, work) : once(graph, { viewer, idempotencyKey, asked }, work))
    return { result }
  } catch (error) {
    if (!(error instanceof IdempotencyMismatch)) throw error
    return { refusal: mistake('IDEMPOTENCY_MISMATCH', ['idempotencyKey'], error.message) }
  }
}

function problemOfKey(key: string | null): Mistake | null {
  if (key === null || (key.trim() !== '' && key.length <= LONGEST_KEY)) return null
  const message = `Expected an idempotency key of 1 to ${LONGEST_KEY} characters, got ${key.length}.`
  return mistake('BAD_VALUE', ['idempotencyKey'], message)
}
