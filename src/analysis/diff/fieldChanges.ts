import { textsOf } from '../../model/claims/claim.ts'
import {
  type ClaimableFields,
  claimableOfEntity,
  claimableOfRelationship,
  PERIOD_PROPERTIES,
} from '../../model/claims/claimable.ts'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import {
  type RelationshipDefinition,
  type RelationshipRow,
  relationshipTypes,
} from '../../model/relationships/relationship.ts'
import { isRelationship } from './recordValidity.ts'

type Row = EntityRow | RelationshipRow

/** A field with different values in two versions of a record, as text. */
export interface FieldChange {
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The fields that differ between two versions of a record. */
export function fieldChanges(before: Row, after: Row): FieldChange[] {
  return propertiesOf(after)
    .map((field) => ({
      field,
      before: textsOf(field, before[field]).sort(),
      after: textsOf(field, after[field]).sort(),
    }))
    .filter((it) => it.before.join('\n') !== it.after.join('\n'))
    .filter(({ field }) => !SETS.includes(field) || (Array.isArray(before[field]) && Array.isArray(after[field])))
}

// A log entry contains these sets, but the graph keeps them in separate nodes, so a record read from the graph lacks them.
// They are compared only when both versions have them.
const SETS = ['names', 'externalIds']

function propertiesOf(row: Row): string[] {
  const { fields, sets, dated } = claimableOf(row)
  return [
    ...(isRelationship(row) ? ['fromId', 'toId'] : []),
    ...fields.map(({ property }) => property),
    ...(dated ? PERIOD_PROPERTIES : []),
    ...sets,
    ...['basis', 'disputedFields'],
  ]
}

const claimableOf = (row: Row): ClaimableFields =>
  isRelationship(row)
    ? claimableOfRelationship(relationshipTypes.get(row.type) as RelationshipDefinition)
    : claimableOfEntity(kindNamed(row.__typename))
