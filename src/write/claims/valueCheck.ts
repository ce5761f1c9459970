import { oncePer } from '../../lib/collections/getOrMake.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { periodOf } from '../../lib/time/validity.ts'
import { type Claimable, type ClaimableFields, PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { type Objection, type ObjectionCode, objection } from './objection.ts'

const LONGEST = 10_000

/** Why values cannot be claimed of such a record: unknown fields, wrong types, impossible dates. */
export function problemsOfValues(values: ClaimValues, fields: ClaimableFields): Objection[] {
  const known = byProperty(fields)
  const problems = Object.entries(values).flatMap(([property, value]) => {
    if (value === null || fields.sets.includes(property) || isPeriod(property, fields)) return []
    const field = known.get(property)
    if (field) return problemsOfValue(field, value)
    const expected = [...known.keys(), ...fields.sets, ...(fields.dated ? PERIOD_PROPERTIES : [])].join(', ')
    return [objection('UNKNOWN_FIELD', property, `Expected one of the fields ${expected}, got ${property}.`)]
  })
  return [...problems, ...problemsOfDates(values)]
}

const byProperty = oncePer(({ fields }: ClaimableFields) => new Map(fields.map((field) => [field.property, field])))

const isPeriod = (property: string, { dated }: ClaimableFields): boolean =>
  dated && (PERIOD_PROPERTIES as readonly string[]).includes(property)

function problemsOfValue({ property, sort, field }: Claimable, value: ClaimedValue): Objection[] {
  const expected = (words: string) => [
    objection('BAD_VALUE', property, `Expected ${property} to be ${words}, got ${JSON.stringify(value)}.`),
  ]
  if (sort === 'flag') return typeof value === 'boolean' ? [] : expected('true or false')
  if (sort === 'count') return isCount(value) ? [] : expected('a whole number from 0 to 2147483647')
  if (sort === 'references') return isTexts(value) ? [] : expected('a list of ids')
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST) {
    return expected(`text of 1 to ${LONGEST} characters`)
  }
  if (sort === 'choice')
    return field?.choices?.values.includes(value) ? [] : expected(`one of ${field?.choices?.values.join(', ')}`)
  return sort === 'fuzzyDate' ? reasonOf('BAD_VALUE', property, property, () => parseEdtf(value)) : []
}

// GraphQL's Int ends there.
const isCount = (value: ClaimedValue): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_147_483_647

const isTexts = (value: ClaimedValue): boolean => Array.isArray(value) && value.every((it) => typeof it === 'string')

/** Why dates that are claimed together cannot be, empty when they can. */
export function problemsOfDates(values: ClaimValues): Objection[] {
  const texts = PERIOD_PROPERTIES.filter((property) => values[property] != null)
  const written = Object.fromEntries(texts.map((property) => [property, String(values[property])]))
  const days = (values.attestedOn ?? []) as readonly string[]
  return [
    ...reasonOf('IMPOSSIBLE_DATES', 'validity', 'dates', () => periodOf(written)),
    ...days.flatMap((day) => reasonOf('BAD_VALUE', 'attestedOn', 'attestedOn', () => wholeDay(day))),
  ]
}

function wholeDay(day: string): void {
  const { earliest, latest } = parseEdtf(day)
  if (earliest !== day || latest !== day)
    throw new RangeError(`Expected one day such as 2021-12-03, got ${JSON.stringify(day)}.`)
}

function reasonOf(code: ObjectionCode, at: string, what: string, attempt: () => unknown): Objection[] {
  try {
    attempt()
    return []
  } catch (error) {
    return [objection(code, at, `${what}: ${(error as Error).message}`)]
  }
}
