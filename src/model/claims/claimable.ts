import { oncePer } from '../../lib/collections/getOrMake.ts'
import type { Kind } from '../entities/entity.ts'
import { type OwnField, type OwnFields, propertyOf, type Sort } from '../record/ownField.ts'
import type { RelationshipKind } from '../relationships/relationship.ts'

/** A property that can be claimed, and how rival claims on it are weighed. */
export interface Claimable {
  readonly property: string
  readonly sort: Exclude<Sort, 'period'> | 'set'
  readonly required: boolean
  readonly field: OwnField | null
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
export const claimableOfEntity = oncePer(({ own }: Kind): ClaimableFields => {
  const dated = Object.values(own).some(({ sort }) => sort === 'period')
  return {
    fields: [plain('name', true), plain('description', false), ...claimables(own)],
    sets: ['names', 'externalIds', ...(dated ? ['attestedOn'] : [])],
    dated,
  }
})

/** What may be claimed of a relationship of this type: all of them have dates. */
export const claimableOfRelationship = oncePer(
  ({ own }: RelationshipKind): ClaimableFields => ({
    fields: claimables(own),
    sets: ['externalIds', 'attestedOn'],
    dated: true,
  }),
)

const plain = (property: string, required: boolean): Claimable => ({ property, sort: 'text', required, field: null })

const claimables = (own: OwnFields): Claimable[] =>
  Object.entries(own)
    .filter(([, { sort }]) => sort !== 'period')
    .map(([name, field]) => ({
      property: propertyOf(name, field),
      sort: field.sort as Claimable['sort'],
      required: field.required,
      field,
    }))
