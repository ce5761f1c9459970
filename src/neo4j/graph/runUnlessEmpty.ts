import type { Row, Transaction } from './transaction.ts'

/** Runs a statement that unwinds the list parameter `name`; an empty list is not sent to the database. */
export const runUnlessEmpty = async (
  tx: Transaction,
  statement: string,
  name: string,
  rows: readonly unknown[],
): Promise<readonly Row[]> => (rows.length === 0 ? [] : tx.run(statement, { [name]: rows }))

/** Like runUnlessEmpty, but enqueues the statement without waiting for its result. */
export function enqueueUnlessEmpty(tx: Transaction, statement: string, name: string, rows: readonly unknown[]): void {
  if (rows.length > 0) tx.enqueue(statement, { [name]: rows })
}
