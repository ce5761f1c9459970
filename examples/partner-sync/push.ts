import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from './connection.ts'
import { readFolder } from './folder.ts'
import { type Write, writesOf } from './items.ts'
import { progress } from './progress.ts'
import { type Counts, type PushState, resumeOrBegin, saveState } from './pushState.ts'
import { cutOff, noteRejected } from './rejected.ts'
import { sendBatch, sum } from './sendBatch.ts'

/** What to push, where to, and where to keep how far that has come. */
export interface PushOptions {
  readonly connection: Connection
  readonly folder: string
  readonly dataDir: string
  /** The name of our system in the graph. */
  readonly scheme: string
  /** How many writes go together, at most 500. */
  readonly batchSize: number
}

/**
 * Pushes a folder, batch by batch. Cut off at any place, it goes on from there when it is called again with the same
 * folder: the batch of which it does not know how it ended is sent again under the same idempotency key.
 * @throws BadLines before anything is sent
 */
export async function push({ connection, folder, dataDir, scheme, batchSize }: PushOptions): Promise<Counts> {
  const batches = batchesOf(writesOf(readFolder(folder), scheme), batchSize)
  mkdirSync(dataDir, { recursive: true })
  const stateFile = path.join(dataDir, 'push-state.json')
  const rejectedFile = path.join(dataDir, 'rejected.jsonl')
  let state = resumeOrBegin(stateFile, batches)
  cutOff(rejectedFile, state.rejectedBytes)
  while (state.acknowledged < batches.length) {
    progress('batches acknowledged', state.acknowledged, batches.length)
    state = await next(connection, batches, state, rejectedFile)
    saveState(stateFile, state)
  }
  progress('batches acknowledged', state.acknowledged, batches.length)
  return state.counts
}

async function next(
  connection: Connection,
  batches: readonly (readonly Write[])[],
  { acknowledged, counts, ...state }: PushState,
  rejectedFile: string,
): Promise<PushState> {
  const batch = batches[acknowledged] as readonly Write[]
  const sent = await sendBatch(connection, batch, `${state.run}:${acknowledged}`)
  const rejectedBytes = noteRejected(rejectedFile, sent.rejections)
  return { ...state, acknowledged: acknowledged + 1, rejectedBytes, counts: sum(counts, sent.counts) }
}

function batchesOf(writes: readonly Write[], size: number): readonly (readonly Write[])[] {
  const count = Math.ceil(writes.length / size)
  return Array.from({ length: count }, (_, at) => writes.slice(at * size, (at + 1) * size))
}
