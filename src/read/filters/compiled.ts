import type { AsOf } from '../../model/record/asOf.ts'
import { compilation, type FilterParameters } from './compilation.ts'
import { anchorOf, conditionOf, type Filter, type Where } from './filter.ts'

/** A filter as a statement takes it. */
export interface Compiled {
  /** True or false for the record that the statement holds. */
  readonly condition: string
  /** Clauses that bind the record through an index; null when only reading all of them can tell. */
  readonly anchor: string | null
  readonly parameters: FilterParameters
}

/**
 * Compiles a filter over the record in `subject`. The text follows from the filter's shape alone: every value is a
 * parameter.
 * @throws BAD_USER_INPUT when it is nested too deep or has too many conditions.
 */
export function compile<S>(made: Filter<S>, where: Where | null, subject: S, asOf: AsOf): Compiled {
  const { to, parameters } = compilation(asOf)
  const condition = conditionOf(made, where ?? {}, subject, to)
  const anchor = where && anchorOf(made, where, subject, to)
  return { condition, anchor, parameters }
}
