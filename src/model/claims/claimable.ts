import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { KindDefinition } from '../entities/entity.ts'
import { type FieldDefinition, type FieldDefinitions, type FieldType, propertyOf } from '../record/fieldDefinition.ts'
import type { RelationshipDefinition } from '../relationships/relationship.ts'

/** A property that can be claimed; its type decides how competing claims are compared. */
export interface Claimable {
  readonly property: string
  readonly type: Exclude<FieldType, 'period'> | 'set'
  readonly required: boolean
  readonly field: FieldDefinition | null
}

/** The properties of the field `validity` that are believed as one value: all but the attested days. */
export const PERIOD_PROPERTIES = ['start', 'end', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const

/** The properties that can be claimed about records of one kind or relationship type. */
export interface ClaimableFields {
  readonly fields: readonly Claimable[]
  /** Properties whose value is the union of all claims. */
  readonly sets: readonly string[]
  /** The records have a validity period. */
  readonly dated: boolean
}

export const claimableOfEntity = memoizeWeak(({ own }: KindDefinition): ClaimableFields => {
  const dated = Object.values(own).some(({ type }) => type === 'period')
  return {
    fields: [textField('name', true), textField('description', false), ...claimables(own)],
    sets: ['names', 'externalIds', ...(dated ? ['attestedOn'] : [])],
    dated,
  }
})

/** Relationships of all types have a validity period. */
export const claimableOfRelationship = memoizeWeak(
  ({ own }: RelationshipDefinition): ClaimableFields => ({
    fields: claimables(own),
    sets: ['externalIds', 'attestedOn'],
    dated: true,
  }),
)

const textField = (property: string, required: boolean): Claimable => ({
  property,
  type: 'text',
  required,
  field: null,
})

const claimables = (own: FieldDefinitions): Claimable[] =>
  Object.entries(own)
    .filter(([, { type }]) => type !== 'period')
    .map(([name, field]) => ({
      property: propertyOf(name, field),
      type: field.type as Claimable['type'],
      required: field.required,
      field,
    }))
