import { Problem } from '../../lib/problem.ts'
import type { Graph } from './graph.ts'
import type { Transaction } from './transaction.ts'

/** A migration that needs code: it goes over the records of a database in batches. See docs/migrations.md. */
export interface DataStep {
  /** `NNN_name`; its number belongs to one sequence with the numbers of the Cypher files. */
  readonly id: string
  /** Starts at 1. A greater number makes databases that have applied the step apply it again. */
  readonly version: number
  /**
   * Runs once, before the first batch, in a transaction of its own.
   * @returns how many records there are to go over; with 0 no batch runs
   */
  begin(tx: Transaction): Promise<number>
  /**
   * Does the next batch. It commits together with its cursor, so that a start that was cut off continues after it.
   * @param cursor where the last batch ended; null for the first
   * @returns null when nothing is left
   */
  batch(tx: Transaction, cursor: string | null): Promise<Batch | null>
}

export interface Batch {
  /** Where the next batch begins. */
  readonly cursor: string
  /** How many records this batch went over. */
  readonly records: number
}

/** How far a step is, as its record in the graph says. */
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
 * Applies a step from where an earlier start was cut off, or from its beginning.
 * @param onProgress gets a line after each batch, such as `012_texts: 4,000 of 14,879 records`
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
 * The state after the next batch. The state before it is read in the same transaction: where the driver runs one again,
 * because the reply to its COMMIT was lost, it finds that batch done and does the one after it.
 */
async function runNextBatch(tx: Transaction, step: DataStep): Promise<State> {
  const state = await readState(tx, step)
  if (state === null) throw missingRecord(step)
  if (state.appliedAt !== null) return state
  const batch = await step.batch(tx, state.cursor)
  if (batch === null) return { ...state, appliedAt: await finish(tx, step) }
  const { cursor, records } = batch
  if (cursor === state.cursor) throw new Error(`Expected ${step.id} to move on, got the cursor ${cursor} again.`)
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
  new Problem(`the record of the data step ${id} is gone`, 'a database that nobody else migrates', 'start again')
