/** The graph said no: asking the same again would not help. */
export class Refused extends Error {
  /** @param code what the API calls it, such as UNAUTHENTICATED */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Refused'
  }
}

/** Nobody knows whether the request arrived: the same again may help. */
export class Unanswered extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Unanswered'
  }
}

const PASSING = new Set(['DATABASE_UNAVAILABLE', 'TIMEOUT', 'AUTH_UNAVAILABLE'])

/** What an error of the API means for whoever asked. */
export const failureOf = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  PASSING.has(code) ? new Unanswered(`${code}: ${message}`) : new Refused(code, message)
