import { setTimeout as sleep } from 'node:timers/promises'
import { Unanswered } from './failure.ts'
import { note } from './progress.ts'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 10_000

/**
 * How long to wait before trying again: twice as long each time, and by chance somewhat less, so that many clients
 * which lost the graph at the same moment do not all come back at the same moment.
 * @param attempt counted from 0
 */
export function waitBefore(attempt: number, chance = Math.random()): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS)
  return longest / 2 + (longest / 2) * chance
}

/**
 * Does some work again for as long as it goes unanswered.
 * @param patience in seconds, counted from the first failure
 * @throws what the work threw last, once patience is over; at once what is no matter of waiting
 */
export async function patiently<T>(work: () => Promise<T>, patience: number): Promise<T> {
  let since: number | null = null
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      since ??= Date.now()
      const wait = waitBefore(attempt)
      if (Date.now() + wait - since > patience * 1000) throw error
      note(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`)
      await sleep(wait)
    }
  }
}
