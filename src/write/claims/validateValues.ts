import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { periodOf } from '../../lib/time/validity.ts'
import { type Claimable, type ClaimableFields, PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import { type ClaimedValue, type ClaimValues, decodeName } from '../../model/claims/claimValues.ts'
import { indexedTextProblem, nameProblem, textProblemOf } from './validateTexts.ts'
import { type ValidationError, type ValidationErrorCode, validationError } from './validationError.ts'

/** Checks claimed values against the fields of the record: unknown fields, wrong types, contradictory dates. */
export function validateValues(values: ClaimValues, fields: ClaimableFields): ValidationError[] {
  const claimable = byProperty(fields)
  const errors = Object.entries(values).flatMap(([property, value]) => {
    if (value === null || fields.sets.includes(property) || isPeriod(property, fields)) return []
    const field = claimable.get(property)
    if (field) return validateValue(field, value)
    const expected = [...claimable.keys(), ...fields.sets, ...(fields.dated ? PERIOD_PROPERTIES : [])].join(', ')
    return [validationError('UNKNOWN_FIELD', [property], `Expected one of the fields ${expected}, got ${property}.`)]
  })
  return [...errors, ...validateNames(values.names), ...validateDates(values)]
}

const byProperty = memoizeWeak(({ fields }: ClaimableFields) => new Map(fields.map((field) => [field.property, field])))

const isPeriod = (property: string, { dated }: ClaimableFields): boolean =>
  dated && (PERIOD_PROPERTIES as readonly string[]).includes(property)

function validateValue({ property, type, field }: Claimable, value: ClaimedValue): ValidationError[] {
  const expected = (description: string) => [
    validationError(
      'BAD_VALUE',
      [property],
      `Expected ${property} to be ${description}, got ${JSON.stringify(value)}.`,
    ),
  ]
  if (type === 'flag') return typeof value === 'boolean' ? [] : expected('true or false')
  if (type === 'count') return isCount(value) ? [] : expected('a whole number from 0 to 2147483647')
  if (type === 'references') return isTexts(value) ? [] : expected('a list of ids')
  if (typeof value !== 'string') return expected('text')
  const problem = isIndexed(property, type) ? indexedTextProblem(value) : textProblemOf(value)
  if (problem !== null) return [validationError('BAD_VALUE', [property], problem)]
  if (type === 'choice')
    return field?.enumType?.values.includes(value) ? [] : expected(`one of ${field?.enumType?.values.join(', ')}`)
  return type === 'fuzzyDate' ? errorsOf('BAD_VALUE', property, property, () => parseEdtf(value)) : []
}

/** The name and the own texts of a record are compared in their folded form; a description is only shown. */
const isIndexed = (property: string, type: Claimable['type']): boolean => type === 'text' && property !== 'description'

const validateNames = (names: ClaimedValue | undefined): ValidationError[] =>
  ((names ?? []) as readonly string[]).flatMap((name, index) => {
    const problem = nameProblem(decodeName(name).value)
    return problem === null ? [] : [validationError('BAD_VALUE', ['names', String(index), 'value'], problem)]
  })

// The largest value of GraphQL's Int.
const isCount = (value: ClaimedValue): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2_147_483_647

const isTexts = (value: ClaimedValue): boolean => Array.isArray(value) && value.every((it) => typeof it === 'string')

/** Checks that the claimed dates form a valid period and that attested days are single days. */
export function validateDates(values: ClaimValues): ValidationError[] {
  const texts = PERIOD_PROPERTIES.filter((property) => values[property] != null)
  const written = Object.fromEntries(texts.map((property) => [property, String(values[property])]))
  const days = (values.attestedOn ?? []) as readonly string[]
  return [
    ...errorsOf('IMPOSSIBLE_DATES', 'validity', 'dates', () => periodOf(written)),
    ...days.flatMap((day) => errorsOf('BAD_VALUE', 'attestedOn', 'attestedOn', () => expectSingleDay(day))),
  ]
}

function expectSingleDay(day: string): void {
  const { earliest, latest } = parseEdtf(day)
  if (earliest !== day || latest !== day)
    throw new RangeError(`Expected one day such as 2021-12-03, got ${JSON.stringify(day)}.`)
}

function errorsOf(code: ValidationErrorCode, property: string, what: string, parse: () => unknown): ValidationError[] {
  try {
    parse()
    return []
  } catch (error) {
    return [validationError(code, [property], `${what}: ${(error as Error).message}`)]
  }
}
