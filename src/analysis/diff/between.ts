import type { EntityRow } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'

/** The two as-ofs that are compared. */
export interface Between {
  readonly from: AsOf
  readonly to: AsOf
}

/** A record as it was at both; null where it was not, or did not hold. */
export interface Sighted<R extends EntityRow | RelationshipRow = EntityRow | RelationshipRow> {
  readonly id: string
  readonly from: R | null
  readonly to: R | null
}

/** The records of a neighbourhood, and whether some were left out. */
export interface Surroundings {
  readonly records: readonly Sighted[]
  readonly truncated: boolean
}

/** Where to look, and over what. */
export interface Walk extends Between {
  readonly around: string
  readonly depth: number
  readonly types: readonly string[]
  /** The labels that entities may have. */
  readonly labels: readonly string[]
}
