import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeAtomically } from './atomicFile.ts'
import type { Write } from './batchItems.ts'

const count = z.int().min(0)

const shape = z.strictObject({
  /** Id of the run, part of its idempotency keys. */
  run: z.uuid(),
  /** Digest of the batches. The API rejects an idempotency key that is reused with other content. */
  digest: z.string(),
  /** Number of acknowledged batches. */
  acknowledged: count,
  /** Length of the file of rejections that belongs to these batches. */
  rejectedBytes: count,
  counts: z.strictObject({ created: count, changed: count, unchanged: count, gone: count, rejected: count }),
})

/** The state of a run that must survive a crash. */
export type PushState = z.infer<typeof shape>
export type Counts = PushState['counts']

/** A digest of batches and their order. */
export const digestOf = (batches: readonly (readonly Write[])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(batches.map((batch) => batch.map(({ item }) => item))))
    .digest('hex')

/** Returns the state of the interrupted run with these batches, or else of a new run. */
export function resumeOrBegin(file: string, batches: readonly (readonly Write[])[]): PushState {
  const digest = digestOf(batches)
  const last = existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  if (last && last.digest === digest && last.acknowledged < batches.length) return last
  const counts = { created: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0 }
  const state = { run: randomUUID(), digest, acknowledged: 0, rejectedBytes: 0, counts }
  // Saved before the first request, so that a batch can be sent again with the same idempotency key after a crash.
  saveState(file, state)
  return state
}

export const saveState = (file: string, state: PushState): void =>
  writeAtomically(file, `${JSON.stringify(state, null, 2)}\n`)
