import { Problem } from '../../lib/problem.ts'
import type { Graph } from './graph.ts'
import type { Transaction } from './transaction.ts'

/** A migration in code, which processes the records of a database in batches. See docs/migrations.md. */
export interface DataStep {
  /** `NNN_name`; data steps and Cypher files share one sequence of numbers. */
  readonly id: string
  /** Starts at 1. A database applies the step again when its version increases. */
  readonly version: number
  /**
   * Runs once, before the first batch, in a separate transaction.
   * @returns the number of records to process; with 0 no batch runs
   */
  begin(tx: Transaction): Promise<number>
  /**
   * Processes the next batch. It commits together with its cursor, so that an interrupted step continues after it.
   * @param cursor the cursor of the previous batch; null for the first one
   * @returns null when no records remain
   */
  batch(tx: Transaction, cursor: string | null): Promise<Batch | null>
}

export interface Batch {
  /** The position after this batch. */
  readonly cursor: string
  /** The number of records in this batch. */
  readonly records: number
}

/** The progress of a step, as stored in the graph. */
interface State {
  readonly version: number
  readonly cursor: string | null
  readonly done: number
  readonly total: number
  readonly appliedAt: string | null
}

const READ = `MATCH (m:Migration {id: $id})
RETURN m.version AS version, m.cursor AS cursor, m.done AS done, m.total AS total, m.appliedAt AS appliedAt`

const BEGIN = `MERGE (m:Migration {id: $id})
SET m = {id: $id, version: $version, startedAt: $at, done: 0, total: $total}`

const ADVANCE = `MATCH (m:Migration {id: $id})
SET m.cursor = $cursor, m.done = m.done + $records`

const FINISH = `MATCH (m:Migration {id: $id})
SET m.appliedAt = $at
REMOVE m.cursor`

/**
 * Applies a step, from its beginning or after the last committed batch of an interrupted run.
 * @param onProgress called with a line after each batch, such as `012_texts: 4,000 of 14,879 records`
 */
export async function applyDataStep(graph: Graph, step: DataStep, onProgress: (text: string) => void): Promise<void> {
  let state = await graph.write((tx) => beginOrContinue(tx, step))
  onProgress(progressLine(step, state))
  while (state.appliedAt === null) {
    state = await graph.write((tx) => runNextBatch(tx, step))
    onProgress(progressLine(step, state))
  }
}

async function beginOrContinue(tx: Transaction, step: DataStep): Promise<State> {
  const state = await readState(tx, step)
  if (state?.version === step.version) return state
  const total = await step.begin(tx)
  const { id, version } = step
  await tx.run(BEGIN, { id, version, total, at: now() })
  return { version, cursor: null, done: 0, total, appliedAt: total === 0 ? await finish(tx, step) : null }
}

/**
 * Runs the next batch and returns the new state. The previous state is read in the same transaction: when the driver
 * retries a transaction whose COMMIT reply was lost, the batch is recorded already, and the retry runs the following one.
 */
async function runNextBatch(tx: Transaction, step: DataStep): Promise<State> {
  const state = await readState(tx, step)
  if (state === null) throw missingRecord(step)
  if (state.appliedAt !== null) return state
  const batch = await step.batch(tx, state.cursor)
  if (batch === null) return { ...state, appliedAt: await finish(tx, step) }
  const { cursor, records } = batch
  if (cursor === state.cursor)
    throw new Error(`Expected a new cursor from the data step ${step.id}, got ${cursor} again.`)
  await tx.run(ADVANCE, { id: step.id, cursor, records })
  return { ...state, cursor, done: state.done + records }
}

async function readState(tx: Transaction, { id }: DataStep): Promise<State | null> {
  const [row] = await tx.run(READ, { id })
  return row ? (row as unknown as State) : null
}

async function finish(tx: Transaction, { id }: DataStep): Promise<string> {
  const at = now()
  await tx.run(FINISH, { id, at })
  return at
}

const now = (): string => new Date().toISOString()

const progressLine = ({ id }: DataStep, { done, total }: State): string =>
  `${id}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} records`

const missingRecord = ({ id }: DataStep): Problem =>
  new Problem(
    `the record of the data step ${id} was deleted during the migration`,
    'a database that no other process migrates',
    'start again',
  )
