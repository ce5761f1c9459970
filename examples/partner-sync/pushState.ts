import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeAtomically } from './atomicFile.ts'
import type { Write } from './items.ts'

const count = z.int().min(0)

const shape = z.strictObject({
  /** Names the run in its idempotency keys. */
  run: z.uuid(),
  /** Tells what the run sends: with anything else its keys would be refused. */
  digest: z.string(),
  /** How many batches the graph has acknowledged. */
  acknowledged: count,
  /** How much of the file of what was rejected belongs to these. */
  rejectedBytes: count,
  counts: z.strictObject({ created: count, changed: count, unchanged: count, gone: count, rejected: count }),
})

/** How far a run has come: all that has to survive a crash. */
export type PushState = z.infer<typeof shape>
export type Counts = PushState['counts']

/** The same for the same batches in the same order. */
export const digestOf = (batches: readonly (readonly Write[])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(batches.map((batch) => batch.map(({ item }) => item))))
    .digest('hex')

/** The run that was cut off with these batches, if one was; else one that begins. */
export function resumeOrBegin(file: string, batches: readonly (readonly Write[])[]): PushState {
  const digest = digestOf(batches)
  const last = existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  if (last && last.digest === digest && last.acknowledged < batches.length) return last
  const counts = { created: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0 }
  const begun = { run: randomUUID(), digest, acknowledged: 0, rejectedBytes: 0, counts }
  // Kept before anything is sent: whoever sends a batch must be able to send it again under the same key.
  saveState(file, begun)
  return begun
}

export const saveState = (file: string, state: PushState): void =>
  writeAtomically(file, `${JSON.stringify(state, null, 2)}\n`)
