import { setTimeout as sleep } from 'node:timers/promises'
import { UnavailableError } from './errors.ts'
import { log } from './log.ts'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 10_000

/**
 * Exponential backoff with jitter, so that many clients that lost the connection at the same time do not retry at the same
 * time.
 * @param attempt counted from 0
 * @returns delay in ms
 */
export function backoff(attempt: number, chance = Math.random()): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS)
  return longest / 2 + (longest / 2) * chance
}

/**
 * Repeats an operation while it throws UnavailableError.
 * @param patience duration in seconds, counted from the first failure
 * @throws the last UnavailableError after that duration; any other error at once
 */
export async function retry<T>(work: () => Promise<T>, patience: number): Promise<T> {
  let since: number | null = null
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      since ??= Date.now()
      const wait = backoff(attempt)
      if (Date.now() + wait - since > patience * 1000) throw error
      log(`${error.message} Retrying in ${(wait / 1000).toFixed(1)} s.`)
      await sleep(wait)
    }
  }
}
