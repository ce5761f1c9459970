import type { Random } from './randomFor.ts'

const [FIRST_YEAR, LAST_YEAR] = [1995, 2025]
const DAY_MS = 86_400_000

/** An EDTF day, as a number of days after the first of January of a year. */
export const dayOf = (year: number, days: number): string =>
  new Date(Date.UTC(year, 0, 1) + days * DAY_MS).toISOString().slice(0, 10)

export const yearOf = (random: Random): number => random.whole(FIRST_YEAR, LAST_YEAR)

/** An EDTF date in a year with the precision of a source: mostly a day, sometimes a month, rarely an (approximate) year. */
export function worded(year: number, random: Random): string {
  const day = dayOf(year, random.whole(0, 364))
  const share = random.fraction()
  if (share < 0.6) return day
  if (share < 0.8) return day.slice(0, 7)
  return share < 0.95 ? String(year) : `${year}~`
}
