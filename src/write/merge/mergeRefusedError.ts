import { type ValidationError, type ValidationErrorCode, validationError } from '../claims/validationError.ts'

/** A merge or unmerge that is not possible. It is thrown before anything is written. */
export class MergeRefusedError extends Error {
  readonly validationError: ValidationError

  constructor(code: ValidationErrorCode, path: readonly string[], message: string) {
    super(message)
    this.name = 'MergeRefusedError'
    this.validationError = validationError(code, path, message)
  }
}
