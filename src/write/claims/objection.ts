/** Why a claim cannot stand, for programs. */
export type ObjectionCode =
  | 'BAD_VALUE'
  | 'CONFLICT'
  | 'EXTERNAL_ID_TAKEN'
  | 'IDENTITY_DIFFERS'
  | 'IMPOSSIBLE_DATES'
  | 'KIND_NOT_ALLOWED'
  | 'LINKS_ITSELF'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNKNOWN_FIELD'

/** One reason why a claim cannot stand. */
export interface Objection {
  readonly code: ObjectionCode
  /** What of the claim it is about: `about`, `from`, `to`, `source`, `basis`, `claimedBy`, `ifVersion` or a property. */
  readonly at: string
  /** What was expected and what came. */
  readonly message: string
}

export const objection = (code: ObjectionCode, at: string, message: string): Objection => ({ code, at, message })
