import { type ClassType, Field, InputType } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import { AS_OF_PARAMETER, type Compilation } from './compilation.ts'

/** A filter argument: conditions by the field names of its input type. */
export type Where = Readonly<Record<string, unknown>>

/** One field of a filter: its GraphQL input field, and the Cypher that it compiles to. */
export interface FilterField<S> {
  readonly type: () => unknown
  readonly description: string
  readonly defaultValue?: unknown
  /** The condition on a subject. It is true or false, never null. */
  readonly condition: (given: never, subject: S, compilation: Compilation) => string
  /** Clauses that bind all subjects that can match through an index; null when there is no usable index. */
  readonly indexSeek?: (given: never, subject: S, compilation: Compilation) => string | null
}

/** A filter on records. `S` holds the Cypher variables of the record. */
export interface Filter<S> {
  readonly name: string
  readonly input: ClassType<object>
  readonly fields: () => Readonly<Record<string, FilterField<S>>>
}

/** Declares a filter and its input type. The fields are evaluated lazily, because filters refer to each other. */
export function defineFilter<S>(
  name: string,
  description: string,
  fields: () => Readonly<Record<string, FilterField<S>>>,
): Filter<S> {
  @InputType(name, { description })
  class FilterInput {}
  const filter: Filter<S> = { name, input: FilterInput, fields: lazy(fields) }
  declared.push(filter as Filter<never>)
  return filter
}

const declared: Filter<never>[] = []

/** Adds the fields of all declared filters to their input types. Must be called once, before the schema is built. */
export function declareFilterFields(): void {
  // Evaluating the fields of a filter can declare further filters; the loop visits them as well.
  for (const filter of declared) {
    for (const [name, { type, description, defaultValue }] of Object.entries(filter.fields())) {
      addInput(filter.input, name, type, description, defaultValue)
    }
    addInput(filter.input, 'AND', () => [filter.input], 'All of these filters match.')
    addInput(
      filter.input,
      'OR',
      () => [filter.input],
      'At least one of these filters matches; an empty list never matches.',
    )
    addInput(filter.input, 'NOT', () => filter.input, 'This filter does not match.')
  }
  declared.length = 0
}

function addInput(
  input: ClassType<object>,
  name: string,
  type: () => unknown,
  description: string,
  defaultValue?: unknown,
): void {
  Field(type as () => StringConstructor, { nullable: true, description, defaultValue })(input.prototype, name)
}

/** The condition of a filter as one Cypher expression, which is true or false. */
export function conditionOf<S>(filter: Filter<S>, where: Where, subject: S, compilation: Compilation): string {
  const conditions = Object.entries(where)
    .filter(([, given]) => given != null)
    .map(([name, given]) => fieldCondition(filter, name, given, subject, compilation))
  return allOf(conditions)
}

function fieldCondition<S>(
  filter: Filter<S>,
  name: string,
  given: unknown,
  subject: S,
  compilation: Compilation,
): string {
  const inner = (where: unknown) => conditionOf(filter, where as Where, subject, compilation.nested())
  if (name === 'AND') return allOf((given as Where[]).map(inner))
  if (name === 'OR') return anyOf((given as Where[]).map(inner))
  if (name === 'NOT') return negate(inner(given))
  const field = filter.fields()[name]
  if (!field) throw new Error(`The filter ${filter.name} has no field ${name}.`)
  return field.condition(given as never, subject, compilation)
}

const TRUE = 'true'

// False, but not a constant: for a constant the planner makes an empty plan, which does not contain the index of the
// statement's hint, and then rejects the statement.
const FALSE = `${AS_OF_PARAMETER} IS NULL`

/** Joins conditions with AND. Constants are left out, so that a condition without effect is the text `true`. */
export function allOf(conditions: readonly string[]): string {
  const effective = conditions.filter((condition) => condition !== TRUE)
  return effective.length === 0 ? TRUE : effective.map((condition) => `(${condition})`).join(' AND ')
}

function anyOf(conditions: readonly string[]): string {
  if (conditions.includes(TRUE)) return TRUE
  return conditions.length === 0 ? FALSE : conditions.map((condition) => `(${condition})`).join(' OR ')
}

const negate = (condition: string): string => (condition === TRUE ? FALSE : `NOT (${condition})`)

/**
 * Clauses that bind all subjects that can match a filter through an index; null when a full scan is necessary. The whole
 * condition still has to be checked afterwards.
 */
export function indexSeekOf<S>(filter: Filter<S>, where: Where, subject: S, compilation: Compilation): string | null {
  for (const [name, field] of Object.entries(filter.fields())) {
    const indexSeek = where[name] == null ? null : field.indexSeek?.(where[name] as never, subject, compilation)
    if (indexSeek) return indexSeek
  }
  for (const inner of (where.AND ?? []) as Where[]) {
    const indexSeek = indexSeekOf(filter, inner, subject, compilation)
    if (indexSeek) return indexSeek
  }
  return indexSeekOfAny(filter, (where.OR ?? []) as Where[], subject, compilation)
}

/** A record can match any alternative of OR, so each of them needs an index seek. */
function indexSeekOfAny<S>(
  filter: Filter<S>,
  alternatives: readonly Where[],
  subject: S,
  compilation: Compilation,
): string | null {
  if (alternatives.length === 0 || typeof subject !== 'string') return null
  const indexSeeks = alternatives.map((where) => indexSeekOf(filter, where, subject, compilation))
  if (indexSeeks.includes(null)) return null
  return `CALL () {\n${indexSeeks.map((seek) => `${seek}\nRETURN ${subject}`).join('\nUNION\n')}\n}`
}
