import { randomUUID } from 'node:crypto'
import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { digest } from '../../lib/text/digest.ts'
import type { Viewer } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'

/** A request that can be repeated: by the caller, or by the driver when it lost the reply to a COMMIT. */
export interface IdempotentRequest {
  readonly viewer: Viewer
  readonly idempotencyKey: string | null
  /** The mutation and its input, without the key. */
  readonly fingerprint: unknown
}

/** An idempotency key was used again with another input. */
export class IdempotencyMismatch extends Error {
  constructor(key: string) {
    super(
      `Expected the same input as in the first request with the idempotency key ${JSON.stringify(key)}, got another. Use a new key.`,
    )
    this.name = 'IdempotencyMismatch'
  }
}

// MERGE locks the id before anything else is read, so that a concurrent repetition waits for this request to finish.
const BEGIN = `MERGE (request:Request {id: $id})
ON CREATE SET request.hash = $hash, request.at = $at
RETURN request.hash AS hash, request.result AS result`

const END = `MATCH (request:Request {id: $id})
SET request.result = $result`

/**
 * Runs work in one transaction, exactly once: its result is stored in the same transaction, and a repeated request
 * returns the stored result. A request without an idempotency key gets a random id, because the driver runs the
 * transaction again when it lost the reply to the COMMIT.
 * @throws IdempotencyMismatch
 */
export async function runIdempotently<R>(
  graph: Pick<Graph, 'write'>,
  { viewer, idempotencyKey, fingerprint }: IdempotentRequest,
  work: (tx: Transaction) => Promise<R>,
): Promise<R> {
  const id = idempotencyKey === null ? `request:${randomUUID()}` : `key:${viewer.keyId}:${idempotencyKey}`
  const hash = digest(canonicalJson(fingerprint))
  try {
    return await graph.write(async (tx) => {
      const begun = tx.run(BEGIN, { id, hash, at: new Date().toISOString() }).then(([stored]) => {
        if (stored?.hash !== hash) throw new IdempotencyMismatch(String(idempotencyKey))
        if (typeof stored.result === 'string') throw new ReplaySignal(JSON.parse(stored.result))
      })
      const [result] = await Promise.all([work(withholdResults(tx, begun)), begun])
      tx.enqueue(END, { id, result: JSON.stringify(result) })
      return result
    })
  } catch (error) {
    if (error instanceof ReplaySignal) return error.result as R
    throw error
  }
}

/**
 * The transaction with its results withheld until `begun` resolves. The first statements of the work are sent together
 * with the one before them, and the work stops when that one fails.
 */
const withholdResults = (tx: Transaction, begun: Promise<void>): Transaction => ({
  ...tx,
  run: async (...statement) => (await Promise.all([tx.run(...statement), begun]))[0],
})

/** Ends the transaction of a repeated request without a COMMIT, whose reply could be lost again. */
class ReplaySignal extends Error {
  constructor(readonly result: unknown) {
    super('The request was already processed.')
  }
}

/** Runs work in a transaction that is rolled back, and returns its result. */
export async function runAndRollBack<R>(
  graph: Pick<Graph, 'write'>,
  work: (tx: Transaction) => Promise<R>,
): Promise<R> {
  try {
    return await graph.write(async (tx) => {
      const result = await work(tx)
      await tx.flush()
      throw new RollbackSignal(result)
    })
  } catch (error) {
    if (error instanceof RollbackSignal) return error.result as R
    throw error
  }
}

/** Rolls a transaction back and carries its result. */
class RollbackSignal extends Error {
  constructor(readonly result: unknown) {
    super('The transaction of a dry run is rolled back.')
  }
}
