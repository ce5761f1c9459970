import { textsOf } from '../../model/claims/claim.ts'
import {
  type ClaimableFields,
  claimableOfEntity,
  claimableOfRelationship,
  PERIOD_PROPERTIES,
} from '../../model/claims/claimable.ts'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import {
  type RelationshipKind,
  type RelationshipRow,
  relationshipKinds,
} from '../../model/relationships/relationship.ts'
import { isRelationship } from './standing.ts'

type Row = EntityRow | RelationshipRow

/** A field whose values are others than they were, each as text. */
export interface FieldChange {
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What a record says otherwise than before. */
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

// The log has these beside a record and the graph in nodes of their own, so a record read from the graph lacks them:
// where one of the two does, nobody can tell.
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
    ? claimableOfRelationship(relationshipKinds.get(row.type) as RelationshipKind)
    : claimableOfEntity(kindNamed(row.__typename))
