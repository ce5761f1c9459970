import { claimableOfEntity } from '../../model/claims/claimable.ts'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import {
  type Days,
  daysOfAsOf,
  entityHeld,
  type HeldEntity,
  type HeldLink,
  linkHeld,
} from '../../read/filters/holds.ts'

type Row = EntityRow | RelationshipRow

export const isRelationship = (row: Row): row is RelationshipRow => 'fromId' in row

/** Whether a record held at an as-of: one that has no dates, such as a person, does whenever it is known. */
export const held = (row: Row, asOf: AsOf): boolean => heldOn(row, daysOfAsOf(asOf))

/** How sure it is that it held then; null where dates decide nothing. */
export function certaintyOf(row: Row, asOf: AsOf): string | null {
  if (asOf.validOn === null || !isDated(row)) return null
  return heldOn(row, { ...daysOfAsOf(asOf), certainty: 'CERTAIN' }) ? 'CERTAIN' : 'POSSIBLE'
}

function heldOn(row: Row, days: Days): boolean {
  if (isRelationship(row)) return linkHeld(row as HeldLink, days)
  return !isDated(row) || entityHeld(row as HeldEntity, days)
}

const isDated = (row: Row): boolean => isRelationship(row) || claimableOfEntity(kindNamed(row.__typename)).dated
