import type { Context } from '../../model/context.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import { IdempotencyMismatch, runAndRollBack, runIdempotently } from './idempotency.ts'

export interface MutationOptions {
  /** Computes the result and rolls back. */
  readonly dryRun: boolean
  readonly idempotencyKey: string | null
  /** The mutation and its input, without the key: two requests with equal fingerprints are the same request. */
  readonly fingerprint: unknown
}

const MAX_KEY_LENGTH = 200

/** Runs the work of a mutation in one transaction, exactly once; or says why the request as a whole is refused. */
export async function runMutation<R>(
  { graph, viewer }: Context,
  { dryRun, idempotencyKey, fingerprint }: MutationOptions,
  work: (tx: Transaction) => Promise<R>,
): Promise<{ readonly result: R } | { readonly refusal: ValidationError }> {
  const refusal = validateKey(idempotencyKey)
  if (refusal) return { refusal }
  try {
    const result = await (dryRun
      ? runAndRollBack(graph, work)
      : runIdempotently(graph, { viewer, idempotencyKey, fingerprint }, work))
    return { result }
  } catch (error) {
    if (!(error instanceof IdempotencyMismatch)) throw error
    return { refusal: validationError('IDEMPOTENCY_MISMATCH', ['idempotencyKey'], error.message) }
  }
}

function validateKey(key: string | null): ValidationError | null {
  if (key === null || (key.trim() !== '' && key.length <= MAX_KEY_LENGTH)) return null
  const message = `Expected an idempotency key of 1 to ${MAX_KEY_LENGTH} characters, got ${key.length}.`
  return validationError('BAD_VALUE', ['idempotencyKey'], message)
}
