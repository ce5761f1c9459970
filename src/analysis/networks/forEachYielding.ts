import { setImmediate as nextTick } from 'node:timers/promises'

const SLICE_MS = 10

/** Calls a function for every item, and yields to the event loop whenever 10 ms have passed. */
export async function forEachYielding<T>(items: Iterable<T>, each: (item: T) => void): Promise<void> {
  let sliceStart = performance.now()
  for (const item of items) {
    each(item)
    if (performance.now() - sliceStart < SLICE_MS) continue
    await nextTick()
    sliceStart = performance.now()
  }
}
