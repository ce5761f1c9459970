import type { Page } from './pageArgs.ts'

// The plan cache also depends on the length of text parameters, so the bounds of a first page are as long as real keys.
export const LOWEST = ' '.repeat(40)
export const HIGHEST = '\u{10ffff}'.repeat(20)

/** The parameters of a keyset page: keys strictly between `low` and `high`; the limit is one more than the page size. */
export interface Keyset {
  readonly low: string
  readonly high: string
  readonly limit: number
}

/** @param newestFirst the list is in descending order of its keys */
export function keysetOf(page: Page, newestFirst: boolean): Keyset {
  const [low, high] = newestFirst ? [page.before, page.after] : [page.after, page.before]
  return { low: low ?? LOWEST, high: high ?? HIGHEST, limit: page.size + 1 }
}

/** Whether a statement reads its index in descending order: a backward page reads against the order of the list. */
export const isDescending = (page: Page, newestFirst: boolean): boolean => newestFirst !== page.backward

/** Sort key of a record without a date: it follows every date, so such records are last when dates ascend. */
export const UNKNOWN_DATE_KEY = '~'
