import type { Page } from './pageArgs.ts'

// Plans are cached by the size of a text parameter too, so the bounds of a first page are as long as real ones.
export const LOWEST = ' '.repeat(40)
export const HIGHEST = '\u{10ffff}'.repeat(20)

/** The parameters of a keyset page: keys strictly between `low` and `high`, and one row more than the page. */
export interface Keyset {
  readonly low: string
  readonly high: string
  readonly limit: number
}

/** @param newestFirst the list runs from the greatest key to the least. */
export function keysetOf(page: Page, newestFirst: boolean): Keyset {
  const [low, high] = newestFirst ? [page.before, page.after] : [page.after, page.before]
  return { low: low ?? LOWEST, high: high ?? HIGHEST, limit: page.size + 1 }
}

/** Which way a statement reads its index: a backward page reads against the list's order. */
export const isDescending = (page: Page, newestFirst: boolean): boolean => newestFirst !== page.backward

/** Sort key of a record without a date: it follows every date, so such records are last when dates ascend. */
export const UNKNOWN_DATE_KEY = '~'
