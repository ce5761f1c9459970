import { badInput } from '../../lib/errors.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { type Days, daysOfAsOf } from './holds.ts'

const DEEPEST = 5
const MOST_CONDITIONS = 200
const MOST_VALUES = 1_000

/** The parameter that holds the days of the as-of a statement is read with. */
export const AS_OF = '$asOf'

/** The parameters that a compiled filter brings, next to those of its statement. */
export interface FilterParameters {
  readonly asOf: Days
  readonly [name: string]: unknown
}

/** A filter on its way to a statement: values become parameters, and every variable is used once. */
export interface Compilation {
  /** How sure `during` must be. */
  readonly certainty: string
  /** The name of a parameter with that value. */
  parameter(value: unknown): string
  /** A variable that nothing else in the statement has. */
  variable(): string
  /** The same compilation one level of nesting further in. */
  deeper(): Compilation
}

/** A new compilation and the parameters that it fills. */
export function compilation(asOf: AsOf): { readonly to: Compilation; readonly parameters: FilterParameters } {
  const values: Record<string, unknown> = {}
  const parameters = Object.assign(values, { asOf: daysOfAsOf(asOf) })
  let variables = 0
  const at = (depth: number): Compilation => ({
    certainty: asOf.certainty,
    parameter(value) {
      checkSize(value)
      const name = `p${Object.keys(values).length}`
      if (Object.keys(values).length > MOST_CONDITIONS) {
        throw badInput(`a filter of at most ${MOST_CONDITIONS} conditions`, 'more than that')
      }
      values[name] = value
      return `$${name}`
    },
    variable() {
      variables += 1
      return `v${variables}`
    },
    deeper() {
      if (depth === DEEPEST) throw badInput(`a filter nested at most ${DEEPEST} deep`, `${depth + 1} levels of nesting`)
      return at(depth + 1)
    },
  })
  return { to: at(0), parameters }
}

function checkSize(value: unknown): void {
  if (Array.isArray(value) && value.length > MOST_VALUES) {
    throw badInput(`at most ${MOST_VALUES} values in one list of a filter`, value.length)
  }
}
