import type { EntityRow } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'

/** The two as-ofs that a diff compares. */
export interface AsOfPair {
  readonly from: AsOf
  readonly to: AsOf
}

/** A record at both as-ofs; null at the one where it is unknown or not valid. */
export interface RecordVersions<R extends EntityRow | RelationshipRow = EntityRow | RelationshipRow> {
  readonly id: string
  readonly from: R | null
  readonly to: R | null
}

/** The records of a neighborhood at both as-ofs. */
export interface NeighborhoodVersions {
  readonly records: readonly RecordVersions[]
  /** Whether a limit cut records off. */
  readonly truncated: boolean
}

/** The neighborhood that a diff compares. */
export interface DiffScope extends AsOfPair {
  readonly around: string
  readonly depth: number
  readonly types: readonly string[]
  /** The labels that entities of the neighborhood may have. */
  readonly labels: readonly string[]
}
