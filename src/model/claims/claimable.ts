import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { KindDefinition } from '../entities/entity.ts'
import { type FieldDefinition, type FieldDefinitions, type FieldType, propertyOf } from '../record/fieldDefinition.ts'
import type { RelationshipDefinition } from '../relationships/relationship.ts'

/** A property that can be claimed, and how rival claims on it are weighed. */
export interface Claimable {
  readonly property: string
  readonly type: Exclude<FieldType, 'period'> | 'set'
  readonly required: boolean
  readonly field: FieldDefinition | null
}

/** The properties that are believed together as the field `validity`; all but the attested days. */
export const PERIOD_PROPERTIES = ['start', 'end', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const

/** What may be claimed of one kind of record. */
export interface ClaimableFields {
  readonly fields: readonly Claimable[]
  /** Sets are believed as the union of what is claimed. */
  readonly sets: readonly string[]
  readonly dated: boolean
}

/** What may be claimed of an entity of this kind. */
export const claimableOfEntity = memoizeWeak(({ own }: KindDefinition): ClaimableFields => {
  const dated = Object.values(own).some(({ type }) => type === 'period')
  return {
    fields: [plain('name', true), plain('description', false), ...claimables(own)],
    sets: ['names', 'externalIds', ...(dated ? ['attestedOn'] : [])],
    dated,
  }
})

/** What may be claimed of a relationship of this type: all of them have dates. */
export const claimableOfRelationship = memoizeWeak(
  ({ own }: RelationshipDefinition): ClaimableFields => ({
    fields: claimables(own),
    sets: ['externalIds', 'attestedOn'],
    dated: true,
  }),
)

const plain = (property: string, required: boolean): Claimable => ({ property, type: 'text', required, field: null })

const claimables = (own: FieldDefinitions): Claimable[] =>
  Object.entries(own)
    .filter(([, { type }]) => type !== 'period')
    .map(([name, field]) => ({
      property: propertyOf(name, field),
      type: field.type as Claimable['type'],
      required: field.required,
      field,
    }))
