import type { InputFieldDeclaration } from '../../model/record/inputType.ts'
import type { Mistake } from '../sync/mistake.ts'
import { GUARDS } from '../sync/writeInputs.ts'
import { MergeRefused } from './refusal.ts'

type Fields = Readonly<Record<string, InputFieldDeclaration>>

export const REHEARSAL: Fields = {
  dryRun: {
    type: () => Boolean,
    defaultValue: false,
    description: 'Says what would come of it and writes nothing.',
  },
}

export const IDEMPOTENCY: Fields = { idempotencyKey: GUARDS.idempotencyKey as InputFieldDeclaration }

/** A refusal is an answer too, and is kept for a repetition: it always comes before anything is written. */
export async function orRefused<R extends object>(
  nothing: R,
  work: () => Promise<R>,
): Promise<R & { readonly mistakes: readonly Mistake[] }> {
  try {
    return { mistakes: [], ...(await work()) }
  } catch (error) {
    if (error instanceof MergeRefused) return { ...nothing, mistakes: [error.mistake] }
    throw error
  }
}
