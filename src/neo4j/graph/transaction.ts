import type { Parameters } from './parameters.ts'

/** One row of a statement's result, by column name. Whole numbers are JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>

/** Runs statements inside one write transaction. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<readonly Row[]>
  /**
   * Sends a statement without waiting for its result. The transaction commits only after the statement has succeeded.
   * @param check is given the rows; an error that it throws rolls the transaction back
   */
  enqueue(statement: string, parameters?: Parameters, check?: (rows: readonly Row[]) => void): void
  /** Resolves when all statements enqueued so far have succeeded; rejects when one of them has failed. */
  flush(): Promise<void>
  /**
   * Defers a statement until the work of the transaction is done, right before the commit. Use it for a statement that
   * locks a node which every writer needs, so that the lock is held briefly. Deferred statements run in the order of the
   * calls; their rows are discarded.
   */
  beforeCommit(statement: string, parameters?: Parameters): void
}
