import { parseEdtf } from '../../lib/time/edtf.ts'

/** A CSL-JSON date: a day, a month, a year, or a range of two years. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
  readonly season?: number
  /** True for an approximate or uncertain date. */
  readonly circa?: true
}

/**
 * Converts an EDTF date without adding precision: a month without a day stays a month, a decade becomes the range from its
 * first to its last year, and an approximate or uncertain date is `circa`.
 * https://docs.citationstyles.org/en/stable/specification.html#date
 * @param edtf an EDTF date of level 1
 * @returns null when the year is unknown
 */
export function cslDate(edtf: string): CslDate | null {
  const { earliest, latest } = parseEdtf(edtf)
  if (earliest === null || latest === null) return null
  const circa = /[?~%]$/.test(edtf) ? ({ circa: true } as const) : {}
  const [year = '', second = '', day = ''] = edtf.replace(/[?~%]$/, '').split('-')
  if (year.includes('X')) return { 'date-parts': [[yearOf(earliest)], [yearOf(latest)]], ...circa }
  if (!isNumber(second)) return { 'date-parts': [[Number(year)]], ...circa }
  if (Number(second) > 12) return { 'date-parts': [[Number(year)]], season: Number(second) - 20, ...circa }
  const parts = [year, second, ...(isNumber(day) ? [day] : [])].map(Number)
  return { 'date-parts': [parts], ...circa }
}

/** The imprecision of a date in words, for formats with exact dates only; null for a precise date. */
export function describeImprecision({ 'date-parts': dates, circa }: CslDate): string | null {
  const [from, to] = dates.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  if (to !== undefined) return `between ${from} and ${to}`
  return circa ? `circa ${from}` : null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const isNumber = (text: string): boolean => /^\d+$/.test(text)
