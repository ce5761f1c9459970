/** The reasons for which a write is rejected, as `UserError.code` gives them. */
export type ValidationErrorCode =
  | 'ALREADY_UNDONE'
  | 'BAD_VALUE'
  | 'CONFLICT'
  | 'EXTERNAL_ID_TAKEN'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDENTITY_DIFFERS'
  | 'IMPOSSIBLE_DATES'
  | 'KIND_NOT_ALLOWED'
  | 'LINKS_ITSELF'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'SAME_RECORD'
  | 'SOURCE_DIFFERS'
  | 'TOO_MANY'
  | 'UNKNOWN_FIELD'

/** One reason why a write is rejected. */
export interface ValidationError {
  readonly code: ValidationErrorCode
  /**
   * Where the invalid value is. In a claim: one of `about`, `from`, `to`, `source`, `basis`, `claimedBy` and `ifVersion`,
   * or a property. In a mutation: the path into its input.
   */
  readonly path: readonly string[]
  /** What was expected and what was found. */
  readonly message: string
}

export const validationError = (
  code: ValidationErrorCode,
  path: readonly string[],
  message: string,
): ValidationError => ({ code, path, message })
