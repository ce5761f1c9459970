import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Write, writesOf } from './batchItems.ts'
import type { Connection } from './connection.ts'
import { logProgress } from './log.ts'
import { type Counts, type PushState, resumeOrBegin, saveState } from './pushState.ts'
import { readFolder } from './readFolder.ts'
import { appendRejections, truncateRejections } from './rejections.ts'
import { sendBatch, sum } from './sendBatch.ts'

export interface PushOptions {
  readonly connection: Connection
  readonly folder: string
  readonly dataDir: string
  /** External-id scheme of our keys. */
  readonly scheme: string
  /** Writes per request, at most 500. */
  readonly batchSize: number
}

/**
 * Pushes a folder in batches. An interrupted push resumes when it is called again with the same folder: a batch without a
 * known outcome is sent again with the same idempotency key.
 * @throws InvalidLinesError before anything is sent
 */
export async function push({ connection, folder, dataDir, scheme, batchSize }: PushOptions): Promise<Counts> {
  const batches = batchesOf(writesOf(readFolder(folder), scheme), batchSize)
  mkdirSync(dataDir, { recursive: true })
  const stateFile = path.join(dataDir, 'push-state.json')
  const rejectedFile = path.join(dataDir, 'rejected.jsonl')
  let state = resumeOrBegin(stateFile, batches)
  truncateRejections(rejectedFile, state.rejectedBytes)
  while (state.acknowledged < batches.length) {
    logProgress('batches acknowledged', state.acknowledged, batches.length)
    state = await next(connection, batches, state, rejectedFile)
    saveState(stateFile, state)
  }
  logProgress('batches acknowledged', state.acknowledged, batches.length)
  return state.counts
}

async function next(
  connection: Connection,
  batches: readonly (readonly Write[])[],
  { acknowledged, counts, ...state }: PushState,
  rejectedFile: string,
): Promise<PushState> {
  const batch = batches[acknowledged] as readonly Write[]
  const outcome = await sendBatch(connection, batch, `${state.run}:${acknowledged}`)
  const rejectedBytes = appendRejections(rejectedFile, outcome.rejections)
  return { ...state, acknowledged: acknowledged + 1, rejectedBytes, counts: sum(counts, outcome.counts) }
}

function batchesOf(writes: readonly Write[], size: number): readonly (readonly Write[])[] {
  const count = Math.ceil(writes.length / size)
  return Array.from({ length: count }, (_, at) => writes.slice(at * size, (at + 1) * size))
}
