import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { kinds } from '../../model/entities/entity.ts'
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
export const referenceProperties = memoizeWeak((kind: RelationshipDefinition): readonly string[] =>
  referenceFields(kind).map(({ property }) => property),
)

/** A reference field of a relationship type, with the name of the kind that it allows, or null where it allows all. */
export const referenceFields = memoizeWeak(({ own }: RelationshipDefinition) =>
  referenceFieldsOf(own).map((name) => {
    const field = own[name] as FieldDefinition
    const kind = [...kinds.values()].find((it) => it.class === field.target?.())
    return { property: propertyOf(name, field), kind: kind?.name ?? null, fullTextIndex: field.fullTextIndex }
  }),
)

/** The references of a relationship with these values. */
export const referencesIn = (
  type: RelationshipDefinition,
  values: ClaimValues | Readonly<Record<string, unknown>>,
): Reference[] =>
  referenceFields(type).flatMap(({ property, kind }) =>
    [values[property] ?? []].flat().map((id) => ({ property, kind, id: String(id) })),
  )

/** The references of a draft; an entity has none. */
export const referencesOf = ({ header, values }: ClaimDraft): Reference[] =>
  header && 'relationship' in header ? referencesIn(header.relationship, values) : []
