import { randomUUID } from 'node:crypto'
import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { digest } from '../../lib/text/digest.ts'
import type { Viewer } from '../../model/context.ts'
import type { Graph, Transaction } from '../../neo4j/graph/graph.ts'

/** A request that may come again, over a bad network or from a driver that does not know how a commit ended. */
export interface OnceRequest {
  readonly viewer: Viewer
  readonly idempotencyKey: string | null
  /** The mutation and its input, without the key. */
  readonly asked: unknown
}

/** The same idempotency key came with another input. */
export class IdempotencyMismatch extends Error {
  constructor(key: string) {
    super(
      `Expected the input that the idempotency key ${JSON.stringify(key)} first came with, got another. Take a new key.`,
    )
    this.name = 'IdempotencyMismatch'
  }
}

// MERGE locks the id before anything else is read, so that the same request waits here for its twin to end.
const BEGIN = `MERGE (request:Request {id: $id})
ON CREATE SET request.hash = $hash, request.at = $at
RETURN request.hash AS hash, request.result AS result`

const END = `MATCH (request:Request {id: $id})
SET request.result = $result`

/**
 * Does some work in one transaction, exactly once: its result is recorded in the same transaction, and a repetition is
 * given that. Without an idempotency key the request gets an id of its own, because the driver runs a transaction again
 * when the reply to its COMMIT was lost.
 * @throws IdempotencyMismatch
 */
export async function once<R>(
  graph: Pick<Graph, 'write'>,
  { viewer, idempotencyKey, asked }: OnceRequest,
  work: (tx: Transaction) => Promise<R>,
): Promise<R> {
  const id = idempotencyKey === null ? `request:${randomUUID()}` : `key:${viewer.keyId}:${idempotencyKey}`
  const hash = digest(canonicalJson(asked))
  try {
    return await graph.write(async (tx) => {
      const begun = tx.run(BEGIN, { id, hash, at: new Date().toISOString() }).then(([before]) => {
        if (before?.hash !== hash) throw new IdempotencyMismatch(String(idempotencyKey))
        if (typeof before.result === 'string') throw new Repeated(JSON.parse(before.result))
      })
      const [result] = await Promise.all([work(after(begun, tx)), begun])
      tx.enqueue(END, { id, result: JSON.stringify(result) })
      return result
    })
  } catch (error) {
    if (error instanceof Repeated) return error.result as R
    throw error
  }
}

/**
 * The same transaction, in which nobody hears of an answer before something else has happened: what the work reads first
 * is sent along with that, and the work goes no further when that fails.
 */
const after = (begun: Promise<void>, tx: Transaction): Transaction => ({
  ...tx,
  run: async (...statement) => (await Promise.all([tx.run(...statement), begun]))[0],
})

/** Ends a transaction that another one came before: it has nothing to commit, so no reply to a COMMIT can be lost. */
class Repeated extends Error {
  constructor(readonly result: unknown) {
    super('this was done before')
  }
}

/** Does the same work and keeps nothing of it: what it would come to. */
export async function rehearsed<R>(graph: Pick<Graph, 'write'>, work: (tx: Transaction) => Promise<R>): Promise<R> {
  try {
    return await graph.write(async (tx) => {
      const result = await work(tx)
      await tx.answered()
      throw new Rehearsed(result)
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as R
    throw error
  }
}

/** Ends a transaction without keeping it. */
class Rehearsed extends Error {
  constructor(readonly result: unknown) {
    super('a rehearsal ends here')
  }
}
