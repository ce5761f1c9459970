import { badUserInput } from '../../lib/errors.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { type DayRange, dayRangeOfAsOf } from './validityPredicate.ts'

const MAX_NESTING = 5
const MAX_CONDITIONS = 200
const MAX_LIST_VALUES = 1_000

/** The parameter with the day range of the statement's as-of. */
export const AS_OF_PARAMETER = '$asOf'

/** The parameters of a compiled filter. They are added to those of its statement. */
export interface FilterParameters {
  readonly asOf: DayRange
  readonly [name: string]: unknown
}

/** The state of a filter compilation, which hands out unique names for parameters and variables. */
export interface Compilation {
  /** The certainty that `during` requires. */
  readonly certainty: string
  /** Adds a parameter with a value. @returns its name with `$` */
  parameter(value: unknown): string
  /** A variable name that is not used anywhere else in the statement. */
  variable(): string
  /** The same compilation, one level of nesting deeper. */
  nested(): Compilation
}

/** Starts a compilation. It adds its parameters to `parameters`. */
export function startCompilation(asOf: AsOf): {
  readonly compilation: Compilation
  readonly parameters: FilterParameters
} {
  const values: Record<string, unknown> = {}
  const parameters = Object.assign(values, { asOf: dayRangeOfAsOf(asOf) })
  let variables = 0
  const atDepth = (depth: number): Compilation => ({
    certainty: asOf.certainty,
    parameter(value) {
      checkSize(value)
      const count = Object.keys(values).length
      if (count > MAX_CONDITIONS)
        throw badUserInput(`a filter of at most ${MAX_CONDITIONS} conditions`, 'more than that')
      const name = `p${count}`
      values[name] = value
      return `$${name}`
    },
    variable() {
      variables += 1
      return `v${variables}`
    },
    nested() {
      if (depth === MAX_NESTING)
        throw badUserInput(`a filter nested at most ${MAX_NESTING} deep`, `${depth + 1} levels of nesting`)
      return atDepth(depth + 1)
    },
  })
  return { compilation: atDepth(0), parameters }
}

function checkSize(value: unknown): void {
  if (Array.isArray(value) && value.length > MAX_LIST_VALUES) {
    throw badUserInput(`at most ${MAX_LIST_VALUES} values in one list of a filter`, value.length)
  }
}
