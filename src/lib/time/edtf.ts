import { getOrMake } from '../collections/getOrMake.ts'
import { type Day, dayOf, daysInMonth } from './calendar.ts'

/** The earliest and the latest day that a date can mean; both null when not even its year is known. */
export interface DateWindow {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** A text that is no EDTF date of the forms that are read here. */
export class NotEdtf extends RangeError {
  constructor(text: string, expected: string) {
    super(`Expected ${expected}, got ${JSON.stringify(text.slice(0, 60))}.`)
    this.name = 'NotEdtf'
  }
}

const EXPECTED = 'an EDTF level 1 date such as 2021, 2021-12, 2021-12-03, 2021~ or XXXX-12-03'
const FORM = /^([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?[?~%]?$/

/**
 * The window of one EDTF date: a year, month or day, with `X` for digits that are not known. `?`, `~` and `%` say that
 * a date is uncertain or approximate but not by how much, so the window is that of the date as written. A season
 * (`2021-21`) is any day of its year: which months it means depends on the hemisphere.
 *
 * Extended Date/Time Format, ISO 8601-2, levels 0 and 1: https://www.loc.gov/standards/datetime/
 * @throws NotEdtf for intervals, sets, times, level 2 and days that no calendar has.
 */
export function parseEdtf(text: string): DateWindow {
  if (windows.size >= MOST_WINDOWS) windows.clear()
  return getOrMake(windows, text, () => windowOf(text))
}

// A load reads the same some ten thousand dates millions of times.
const windows = new Map<string, DateWindow>()
const MOST_WINDOWS = 20_000

function windowOf(text: string): DateWindow {
  const [, year, month, day] = FORM.exec(text) ?? []
  if (year === undefined || !/^\d*X*$/.test(year)) throw new NotEdtf(text, EXPECTED)
  if (month !== undefined && isSeason(month)) return seasonWindow(text, year, day)
  const months = numbersOf(month, 1, 12)
  const days = numbersOf(day, 1, 31)
  const known = /^\d{4}$/.test(year) ? Number(year) : null
  const last = lastDay(known, months, days)
  if (!months || !days || last === null || leavesGap(month, day)) throw new NotEdtf(text, EXPECTED)
  if (year === 'XXXX') return { earliest: null, latest: null }
  const [from, to] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  return { earliest: dayOf(from, months.least, days.least), latest: lastDayOf(to, months, days) }
}

interface Range {
  readonly least: number
  readonly most: number
}

/** The numbers that two characters can mean: `1X` is 10 to 19, as far as they are months or days. */
function numbersOf(digits: string | undefined, least: number, most: number): Range | null {
  if (digits === undefined || digits === 'XX') return { least, most }
  if (!/^\d[\dX]$/.test(digits)) return null
  const from = Math.max(least, Number(digits.replace('X', '0')))
  const to = Math.min(most, Number(digits.replace('X', '9')))
  return from <= to ? { least: from, most: to } : null
}

/** The last day that the pattern allows in its last month that has one; null when it allows none. */
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

/** A day whose month is unknown, such as 2021-XX-03, is level 2. */
const leavesGap = (month: string | undefined, day: string | undefined): boolean =>
  day !== undefined && day !== 'XX' && month?.includes('X') === true

const isSeason = (month: string): boolean => /^2[1-4]$/.test(month)

function seasonWindow(text: string, year: string, day: string | undefined): DateWindow {
  if (day !== undefined || !/^\d{4}$/.test(year)) throw new NotEdtf(text, EXPECTED)
  return parseEdtf(year)
}

/** When something began and ended, each an EDTF date or null for unknown. */
export interface Dates {
  readonly start: string | null
  readonly end: string | null
}

/**
 * The two ends of an event's date. `A/B` lasted from A to B, and an end that is empty or `..` is not known. A single
 * date is an instant inside its window, so it is both ends.
 */
export function parseDates(text: string): Dates {
  const parts = text.split('/')
  if (parts.length === 1) return { start: checked(text), end: text }
  const [from, to] = parts
  if (parts.length !== 2 || from === undefined || to === undefined || (isOpen(from) && isOpen(to))) {
    throw new NotEdtf(text, `${EXPECTED}, or two of them as 2021-12-03/2021-12-04`)
  }
  return { start: isOpen(from) ? null : checked(from), end: isOpen(to) ? null : checked(to) }
}

const isOpen = (text: string): boolean => text === '' || text === '..'

function checked(text: string): string {
  parseEdtf(text)
  return text
}
