/** An ISO 8601 calendar date, `YYYY-MM-DD`. Comparing the texts compares the dates. */
export type Day = string

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The number of days of a month; 29 for February when the year is unknown. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const dayOf = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const DAY_MS = 86_400_000

/** The number of days from one day to another, both included. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** The earlier of two days; when one is null, the other. */
export function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** The later of two days; when one is null, the other. */
export function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
