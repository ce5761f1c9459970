import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 12
const PAUSE_MS = 20

/** Something that a transaction had found was gone when it came to write: another one was faster. */
export class LostRace extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LostRace'
  }
}

/**
 * Tries again what lost against another transaction: a deadlock that the database broke up, or two that created one
 * record at once, of which the second finds it there the next time. Waits longer, and by chance, each time.
 */
export async function retryingLostRaces<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (made === ATTEMPTS || !isLostRace(error)) throw error
      await sleep(Math.random() * PAUSE_MS * made)
    }
  }
}

function isLostRace(error: unknown): boolean {
  if (error instanceof LostRace) return true
  const code = String((error as { code?: unknown }).code)
  return (
    code === 'Neo.ClientError.Schema.ConstraintValidationFailed' ||
    code === 'Neo.ClientError.Statement.EntityNotFound' ||
    code.startsWith('Neo.TransientError.Transaction')
  )
}
