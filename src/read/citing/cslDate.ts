import { parseEdtf } from '../../lib/time/edtf.ts'

/** A date as CSL-JSON has it: one day, month or year, or two years with those between them. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[]
  readonly season?: number
  /** Approximate or uncertain. */
  readonly circa?: true
}

/**
 * A date of a source with no more than it says: a month without a day stays a month, a decade is its first and its last
 * year, and what is approximate or uncertain is `circa`.
 * https://docs.citationstyles.org/en/stable/specification.html#date
 * @param edtf an EDTF date of level 1
 * @returns null when not even the year is known
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

/** What years and months alone do not tell of a date, in words; null where they tell all. */
export function impreciseDate({ 'date-parts': dates, circa }: CslDate): string | null {
  const [from, to] = dates.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  if (to !== undefined) return `between ${from} and ${to}`
  return circa ? `circa ${from}` : null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const isNumber = (text: string): boolean => /^\d+$/.test(text)
