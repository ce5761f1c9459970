import type { AsOf } from '../../model/record/asOf.ts'
import { type FilterParameters, startCompilation } from './compilation.ts'
import { conditionOf, type Filter, indexSeekOf, type Where } from './filter.ts'

/** A filter as Cypher. */
export interface CompiledFilter {
  /** An expression that is true or false for the subject. */
  readonly condition: string
  /** Clauses that bind all subjects that can match through an index; null when a full scan is necessary. */
  readonly indexSeek: string | null
  readonly parameters: FilterParameters
}

/**
 * Compiles a filter to Cypher. The text depends only on the structure of `where`, because every value becomes a parameter.
 * @param subject the variables of the record in the statement
 * @throws BAD_USER_INPUT when the filter is nested too deep or has too many conditions
 */
export function compileFilter<S>(filter: Filter<S>, where: Where | null, subject: S, asOf: AsOf): CompiledFilter {
  const { compilation, parameters } = startCompilation(asOf)
  const condition = conditionOf(filter, where ?? {}, subject, compilation)
  const indexSeek = where && indexSeekOf(filter, where, subject, compilation)
  return { condition, indexSeek, parameters }
}
