import type { EntityRow } from '../../model/entities/entity.ts'
import type { Candidate, NameQuery } from '../../read/reconcile/findCandidates.ts'
import type { Constraint } from './compareValues.ts'
import type { ReconcileQuery } from './parseQueries.ts'

/** A reconciliation query with everything that its result depends on. */
export interface ReconcileCase {
  readonly query: ReconcileQuery
  readonly request: NameQuery
  readonly constraints: readonly Constraint[]
  readonly candidates: readonly Candidate[]
  /** False if there may be more candidates. */
  readonly complete: boolean
  /** The entity whose id the query gives instead of a name, if it exists. */
  readonly named: EntityRow | undefined
}
