import { claimableOfEntity } from '../../model/claims/claimable.ts'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import {
  type DayRange,
  dayRangeOfAsOf,
  type EntityDates,
  isEntityValidIn,
  isLinkValidIn,
  type LinkDates,
} from '../../read/filters/validityPredicate.ts'

type Row = EntityRow | RelationshipRow

export const isRelationship = (row: Row): row is RelationshipRow => 'fromId' in row

/** Whether a record is valid at an as-of. A record without dates, such as a person, is always valid. */
export const isValidAt = (row: Row, asOf: AsOf): boolean => isValidIn(row, dayRangeOfAsOf(asOf))

/** The certainty that a record is valid at an as-of; null without a day or for a record without dates. */
export function certaintyAt(row: Row, asOf: AsOf): string | null {
  if (asOf.validOn === null || !isDated(row)) return null
  return isValidIn(row, { ...dayRangeOfAsOf(asOf), certainty: 'CERTAIN' }) ? 'CERTAIN' : 'POSSIBLE'
}

function isValidIn(row: Row, days: DayRange): boolean {
  if (isRelationship(row)) return isLinkValidIn(row as LinkDates, days)
  return !isDated(row) || isEntityValidIn(row as EntityDates, days)
}

const isDated = (row: Row): boolean => isRelationship(row) || claimableOfEntity(kindNamed(row.__typename)).dated
