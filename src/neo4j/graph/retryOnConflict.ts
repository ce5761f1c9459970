import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 12
const PAUSE_MS = 20

/** A record that a transaction had read was deleted by a concurrent transaction before this one wrote to it. */
export class WriteConflict extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'WriteConflict'
  }
}

/**
 * Runs a transaction, and runs it again after a conflict with a concurrent one: a deadlock that the database resolved, or
 * the creation of a record that another transaction created first, which the next attempt finds. Up to 12 attempts, with
 * a random pause between them that grows with each attempt.
 */
export async function retryOnConflict<T>(attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (attempts === ATTEMPTS || !isWriteConflict(error)) throw error
      await sleep(Math.random() * PAUSE_MS * attempts)
    }
  }
}

function isWriteConflict(error: unknown): boolean {
  if (error instanceof WriteConflict) return true
  const code = String((error as { code?: unknown }).code)
  return (
    code === 'Neo.ClientError.Schema.ConstraintValidationFailed' ||
    code === 'Neo.ClientError.Statement.EntityNotFound' ||
    code.startsWith('Neo.TransientError.Transaction')
  )
}
