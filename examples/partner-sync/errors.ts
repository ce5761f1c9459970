/** The API rejected the request; retrying it would not help. */
export class RejectedError extends Error {
  /** @param code error code of the API, such as UNAUTHENTICATED */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'RejectedError'
  }
}

/** There was no answer, and it is unknown whether the request was executed; retrying it may help. */
export class UnavailableError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnavailableError'
  }
}

const TRANSIENT = new Set(['DATABASE_UNAVAILABLE', 'TIMEOUT', 'AUTH_UNAVAILABLE'])

/** Converts an error of the API to a transient or a permanent one. */
export const errorOf = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  TRANSIENT.has(code) ? new UnavailableError(`${code}: ${message}`) : new RejectedError(code, message)
