import { Int } from 'type-graphql'
import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { FuzzyDate } from '../scalars.ts'
import type { EnumType } from './enumType.ts'

/**
 * How a value is stored, claimed and compared.
 * `reference` and `references` point at other entities by id; `period` is when a thing happened or held.
 */
export type FieldType = 'text' | 'flag' | 'count' | 'choice' | 'fuzzyDate' | 'reference' | 'references' | 'period'

/** A field that one kind or one relationship declares for itself. */
export interface FieldDefinition {
  readonly type: FieldType
  readonly description: string
  /** A record without it is refused. */
  readonly required: boolean
  /** The enum of a choice. */
  readonly enumType?: EnumType
  /** The class of the entities that a reference leads to. */
  readonly target?: () => object
  /** The full-text index by which the members of a list of references are found. */
  readonly fullTextIndex?: string
}

export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>

/** The property that holds a field in the graph: references are stored as ids. */
export function propertyOf(name: string, field: FieldDefinition): string {
  if (field.type === 'reference') return `${name}Id`
  if (field.type === 'references') return `${name}Ids`
  return name
}

/** The names of the own fields that lead to other entities. */
export const referenceFieldsOf = memoizeWeak((own: FieldDefinitions): readonly string[] =>
  Object.entries(own).flatMap(([name, { type }]) => (type === 'reference' || type === 'references' ? [name] : [])),
)

/** What TypeGraphQL takes as the type of a field; references and periods have types of their own. */
export function scalarTypeOf(field: FieldDefinition): object {
  if (field.type === 'flag') return Boolean
  if (field.type === 'count') return Int
  if (field.type === 'fuzzyDate') return FuzzyDate
  return field.enumType?.type ?? String
}
