import type { Row, Transaction } from './graph.ts'

/** Runs a statement over rows that it takes as the parameter `name`; without any there is nothing to send. */
export const runForAny = async (
  tx: Transaction,
  statement: string,
  name: string,
  rows: readonly unknown[],
): Promise<readonly Row[]> => (rows.length === 0 ? [] : tx.run(statement, { [name]: rows }))

/** The same for a statement whose answer nobody waits for. */
export function sendForAny(tx: Transaction, statement: string, name: string, rows: readonly unknown[]): void {
  if (rows.length > 0) tx.enqueue(statement, { [name]: rows })
}
