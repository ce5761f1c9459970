import { oncePer } from '../../lib/collections/getOrMake.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { type OwnField, propertyOf, referenceFieldsOf } from '../../model/record/ownField.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import type { ClaimDraft } from './draft.ts'

/** An entity that a record names beside its ends, and the property that does. */
export interface Reference {
  readonly property: string
  readonly id: string
}

/** The properties by which relationships of a type name further entities. */
export const referenceProperties = oncePer(({ own }: RelationshipKind): readonly string[] =>
  referenceFieldsOf(own).map((name) => propertyOf(name, own[name] as OwnField)),
)

/** The entities that a relationship with these values names beside its ends. */
export const referencesIn = (
  kind: RelationshipKind,
  values: ClaimValues | Readonly<Record<string, unknown>>,
): Reference[] =>
  referenceProperties(kind).flatMap((property) =>
    [values[property] ?? []].flat().map((id) => ({ property, id: String(id) })),
  )

/** The entities that a draft names beside the ends of its relationship. */
export const referencesOf = ({ head, values }: ClaimDraft): Reference[] =>
  head && 'relationship' in head ? referencesIn(head.relationship, values) : []
