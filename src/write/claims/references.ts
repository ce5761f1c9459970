import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { type FieldDefinition, propertyOf, referenceFieldsOf } from '../../model/record/fieldDefinition.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import type { ClaimDraft } from './claimOperation.ts'

/** A reference of a relationship to an entity that is not one of its ends. */
export interface Reference {
  readonly property: string
  readonly id: string
  /** The name of the kind that the field allows; null where it allows every kind. */
  readonly kind: string | null
}

/** The properties that hold the references of a relationship type. */
export const referenceProperties = memoizeWeak(({ own }: RelationshipDefinition): readonly string[] =>
  referenceFieldsOf(own).map((name) => propertyOf(name, own[name] as FieldDefinition)),
)

/** The references of a relationship with these values. */
export const referencesIn = (
  kind: RelationshipDefinition,
  values: ClaimValues | Readonly<Record<string, unknown>>,
): Reference[] =>
  referenceProperties(kind).flatMap((property) =>
    [values[property] ?? []].flat().map((id) => ({ property, id: String(id) })),
  )

/** The references of a draft; an entity has none. */
export const referencesOf = ({ header, values }: ClaimDraft): Reference[] =>
  header && 'relationship' in header ? referencesIn(header.relationship, values) : []
