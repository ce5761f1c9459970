import { type Mistake, mistake } from '../sync/mistake.ts'

/** A merge that cannot be, or one that cannot be undone: nothing of the transaction may be kept. */
export class MergeRefused extends Error {
  readonly mistake: Mistake

  constructor(code: string, field: readonly string[], message: string) {
    super(message)
    this.name = 'MergeRefused'
    this.mistake = mistake(code, field, message)
  }
}
