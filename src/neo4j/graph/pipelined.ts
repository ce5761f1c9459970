import type { ManagedTransaction, QueryResult } from 'neo4j-driver'
import type { Row, Transaction } from './graph.ts'
import { type Parameters, toParameters } from './parameters.ts'

export const rowsOf = (result: QueryResult): readonly Row[] => result.records.map((record) => record.toObject())

/**
 * Does the work of a transaction, all but its commit. Over one connection statements are done in the order in which they
 * are sent, so that none has to wait for the answer to another before it is sent.
 * @throws what failed first: of all later statements the driver says no more than that the transaction is over.
 */
export async function workedOff<T>(tx: ManagedTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const sent: Promise<void>[] = []
  const last: (readonly [string, Parameters?])[] = []
  const failures: unknown[] = []
  const noted = (error: unknown): never => {
    failures.push(error)
    throw error
  }
  const run: Transaction['run'] = async (text, parameters = {}) =>
    rowsOf(await tx.run(text, toParameters(parameters)).catch(noted))
  const send: Transaction['enqueue'] = (text, parameters, check) => {
    const done = run(text, parameters).then((rows) => check?.(rows))
    // Whoever asks for what was answered hears of it; Node would take it for a mistake that nobody listens until then.
    done.catch((error) => failures.push(error))
    sent.push(done)
  }
  const answered = async () => void (await Promise.all(sent))
  try {
    const result = await work({ run, enqueue: send, answered, atTheEnd: (...statement) => last.push(statement) })
    for (const statement of last) send(...statement)
    await answered()
    return result
  } catch (error) {
    await Promise.allSettled(sent)
    throw failures[0] ?? error
  }
}
