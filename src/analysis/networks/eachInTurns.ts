import { setImmediate as nextTurn } from 'node:timers/promises'

const TURN_MS = 10

/** Does something with every item, and lets others of the process have their turn after each ten milliseconds. */
export async function eachInTurns<T>(items: Iterable<T>, each: (item: T) => void): Promise<void> {
  let began = performance.now()
  for (const item of items) {
    each(item)
    if (performance.now() - began < TURN_MS) continue
    await nextTurn()
    began = performance.now()
  }
}
