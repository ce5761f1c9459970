import type { KindDefinition } from '../../model/entities/entity.ts'
import { type EnumType, enumType } from '../../model/record/enumType.ts'
import { type FieldDefinition, propertyOf } from '../../model/record/fieldDefinition.ts'

/** A field by whose values the entities of a kind can be counted. */
export interface CountableField {
  readonly description: string
  /** A Cypher expression for the value on an entity `e`; null when the entity has no value. */
  readonly value: string
}

/** The countable fields of a kind, derived from its declaration, with the enum that names them. */
export interface CountableFields {
  readonly choices: EnumType
  readonly fields: ReadonlyMap<string, CountableField>
}

/** Countable fields of every kind. */
const SHARED: Readonly<Record<string, CountableField>> = {
  BASIS: { value: 'e.basis', description: 'The strongest basis among its claims.' },
  DISPUTED: { value: 'e.disputed', description: 'Whether active claims about it disagree.' },
  BARE: { value: 'coalesce(e.bare, false)', description: 'Whether it has no active claim.' },
}

// A period can allow several years (timeline counts these), and a list of references has no single value.
const NOT_COUNTABLE = ['period', 'references']

export function countableFieldsOf({ name, own }: KindDefinition): CountableFields {
  const ownFields = Object.entries(own).filter(([, { type }]) => !NOT_COUNTABLE.includes(type))
  const fields = new Map([
    ...ownFields.map(([field, declared]) => [enumValue(field), countableField(field, declared)] as const),
    ...Object.entries(SHARED),
  ])
  const descriptions = Object.fromEntries([...fields].map(([value, { description }]) => [value, description]))
  return {
    choices: enumType(`${name}Field`, `A field by which ${name} records can be counted.`, descriptions),
    fields,
  }
}

function countableField(name: string, field: FieldDefinition): CountableField {
  const { type, description } = field
  const value = `e.${propertyOf(name, field)}`
  return type === 'fuzzyDate'
    ? { value: `left(${value}, 4)`, description: `${description} Counted by year.` }
    : { value, description }
}

/** Converts a field name to an enum value: `eventKind` becomes `EVENT_KIND`. */
const enumValue = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
