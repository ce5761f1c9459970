import { getOrInsert } from '../collections/memoize.ts'
import { type Day, dayOf, daysInMonth } from './calendar.ts'

/** The earliest and the latest day that an EDTF date can mean; both are null when the year is unknown. */
export interface DateWindow {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** A text is not an EDTF date of the supported forms. */
export class InvalidEdtfError extends RangeError {
  constructor(text: string, expected: string) {
    super(`Expected ${expected}, got ${JSON.stringify(text.slice(0, 60))}.`)
    this.name = 'InvalidEdtfError'
  }
}

const EXPECTED = 'an EDTF level 1 date such as 2021, 2021-12, 2021-12-03, 2021~ or XXXX-12-03'
const FORM = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?[?~%]?$/

/**
 * The window of one EDTF date: a year, month or day, with `X` for unknown digits. The qualifiers `?`, `~` and `%` mark a
 * date as uncertain or approximate but do not say by how much, so they do not widen the window. A season (`2021-21`) can
 * be any day of its year, since its months depend on the hemisphere.
 *
 * Extended Date/Time Format, ISO 8601-2, levels 0 and 1: https://www.loc.gov/standards/datetime/
 * @throws InvalidEdtfError for intervals, sets, times, level 2 and days that do not exist
 */
export function parseEdtf(text: string): DateWindow {
  if (windows.size >= MAX_WINDOWS) windows.clear()
  return getOrInsert(windows, text, () => windowOf(text))
}

// A load parses some ten thousand distinct dates millions of times.
const windows = new Map<string, DateWindow>()
const MAX_WINDOWS = 20_000

function windowOf(text: string): DateWindow {
  const [, year, month, day] = FORM.exec(text) ?? []
  if (year === undefined || !/^\d*X*$/.test(year)) throw new InvalidEdtfError(text, EXPECTED)
  if (month !== undefined && isSeason(month)) return seasonWindow(text, year, day)
  const months = numbersOf(month, 1, 12)
  const days = numbersOf(day, 1, 31)
  const known = /^\d{4}$/.test(year) ? Number(year) : null
  const last = lastDay(known, months, days)
  if (!months || !days || last === null || isLevel2(month, day)) throw new InvalidEdtfError(text, EXPECTED)
  if (year === 'XXXX') return { earliest: null, latest: null }
  const [from, to] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  return { earliest: dayOf(from, months.least, days.least), latest: lastDayOf(to, months, days) }
}

interface Range {
  readonly least: number
  readonly most: number
}

/** The numbers that two characters can mean, limited to a range: `1X` as a month means 10 to 12. */
function numbersOf(digits: string | undefined, least: number, most: number): Range | null {
  if (digits === undefined || digits === 'XX') return { least, most }
  if (!/^\d[\dX]$/.test(digits)) return null
  const from = Math.max(least, Number(digits.replace('X', '0')))
  const to = Math.min(most, Number(digits.replace('X', '9')))
  return from <= to ? { least: from, most: to } : null
}

/** The last day that the pattern allows; null when it allows none. */
function lastDay(year: number | null, months: Range | null, days: Range | null): { month: number; day: number } | null {
  if (!months || !days) return null
  for (let month = months.most; month >= months.least; month -= 1) {
    const most = Math.min(days.most, daysInMonth(year, month))
    if (most >= days.least) return { month, day: most }
  }
  return null
}

function lastDayOf(year: number, months: Range, days: Range): Day {
  const last = lastDay(year, months, days) ?? { month: months.most, day: days.most }
  return dayOf(year, last.month, last.day)
}

/** A known day in an unknown month, such as 2021-XX-03, is EDTF level 2. */
const isLevel2 = (month: string | undefined, day: string | undefined): boolean =>
  day !== undefined && day !== 'XX' && month?.includes('X') === true

const isSeason = (month: string): boolean => /^2[1-4]$/.test(month)

function seasonWindow(text: string, year: string, day: string | undefined): DateWindow {
  if (day !== undefined || !/^\d{4}$/.test(year)) throw new InvalidEdtfError(text, EXPECTED)
  return parseEdtf(year)
}

/** Start and end, each as an EDTF date; null for unknown. */
export interface Dates {
  readonly start: string | null
  readonly end: string | null
}

/**
 * The start and end of an event's date. In `A/B`, A is the start and B the end; an empty end or `..` is unknown. A single
 * date is an instant within its window, so it is both start and end.
 */
export function parseDates(text: string): Dates {
  const parts = text.split('/')
  if (parts.length === 1) return { start: requireEdtf(text), end: text }
  const [from, to] = parts
  if (parts.length !== 2 || from === undefined || to === undefined || (isOpen(from) && isOpen(to))) {
    throw new InvalidEdtfError(text, `${EXPECTED}, or two of them as 2021-12-03/2021-12-04`)
  }
  return { start: isOpen(from) ? null : requireEdtf(from), end: isOpen(to) ? null : requireEdtf(to) }
}

const isOpen = (text: string): boolean => text === '' || text === '..'

function requireEdtf(text: string): string {
  parseEdtf(text)
  return text
}
