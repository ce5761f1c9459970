import { Int } from 'type-graphql'
import { oncePer } from '../../lib/collections/getOrMake.ts'
import { FuzzyDate } from '../scalars.ts'
import type { Choices } from './choices.ts'

/**
 * How a value is stored, claimed and compared.
 * `reference` and `references` point at other entities by id; `period` is when a thing happened or held.
 */
export type Sort = 'text' | 'flag' | 'count' | 'choice' | 'fuzzyDate' | 'reference' | 'references' | 'period'

/** A field that one kind or one relationship has for itself. */
export interface OwnField {
  readonly sort: Sort
  readonly description: string
  /** Without it the record is refused. */
  readonly required: boolean
  readonly choices?: Choices
  /** The type of the entities that a reference leads to. */
  readonly target?: () => object
}

export type OwnFields = Readonly<Record<string, OwnField>>

const plain =
  (sort: Sort) =>
  (description: string): OwnField => ({ sort, description, required: false })

export const text = plain('text')
export const flag = plain('flag')
export const count = plain('count')
export const fuzzyDate = plain('fuzzyDate')
/** The field `validity`: dates that are believed together. */
export const period = plain('period')

export const choice = (set: Choices, description: string): OwnField => ({
  ...plain('choice')(description),
  choices: set,
})

export const reference = (target: () => object, description: string): OwnField => ({
  ...plain('reference')(description),
  target,
})

export const references = (target: () => object, description: string): OwnField => ({
  ...plain('references')(description),
  target,
})

export const required = (field: OwnField): OwnField => ({ ...field, required: true })

/** The property that holds a field in the graph: references are kept as ids. */
export function propertyOf(name: string, field: OwnField): string {
  if (field.sort === 'reference') return `${name}Id`
  if (field.sort === 'references') return `${name}Ids`
  return name
}

/** The names of those own fields that lead to other entities. */
export const referenceFieldsOf = oncePer((own: OwnFields): readonly string[] =>
  Object.entries(own).flatMap(([name, { sort }]) => (sort === 'reference' || sort === 'references' ? [name] : [])),
)

/** What TypeGraphQL takes as a field's type; references and periods have types of their own. */
export function scalarOf(field: OwnField): object {
  if (field.sort === 'flag') return Boolean
  if (field.sort === 'count') return Int
  if (field.sort === 'fuzzyDate') return FuzzyDate
  return field.choices?.type ?? String
}
