import type { ManagedTransaction, QueryResult } from 'neo4j-driver'
import { type Parameters, toParameters } from './parameters.ts'
import type { Row, Transaction } from './transaction.ts'

export const rowsOf = (result: QueryResult): readonly Row[] => result.records.map((record) => record.toObject())

/**
 * Runs the work of a transaction, without its commit. A connection processes statements in the order in which they are
 * sent, so a statement can be sent before the previous one has been answered.
 * @throws the first failure: for all later statements the driver only reports that the transaction is closed
 */
export async function pipelineTransaction<T>(
  tx: ManagedTransaction,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const pending: Promise<void>[] = []
  const deferred: (readonly [string, Parameters?])[] = []
  const failures: unknown[] = []
  const run: Transaction['run'] = async (text, parameters = {}) =>
    rowsOf(
      await tx.run(text, toParameters(parameters)).catch((error: unknown) => {
        failures.push(error)
        throw error
      }),
    )
  const enqueue: Transaction['enqueue'] = (text, parameters, check) => {
    const done = run(text, parameters).then((rows) => check?.(rows))
    // flush() rejects with this error too. Without a handler now, Node would report an unhandled rejection before that.
    done.catch((error) => failures.push(error))
    pending.push(done)
  }
  const flush = async () => void (await Promise.all(pending))
  try {
    const result = await work({ run, enqueue, flush, beforeCommit: (...statement) => deferred.push(statement) })
    for (const statement of deferred) enqueue(...statement)
    await flush()
    return result
  } catch (error) {
    await Promise.allSettled(pending)
    throw failures[0] ?? error
  }
}
