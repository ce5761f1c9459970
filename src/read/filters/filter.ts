import { type ClassType, Field, InputType } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import { namedClass } from '../../model/record/declare.ts'
import { AS_OF, type Compilation } from './compilation.ts'

/** A filter as a caller gives it, by the field names of its input type. */
export type Where = Readonly<Record<string, unknown>>

/** One field of a filter: what it looks like to callers, and the Cypher condition that it means. */
export interface FilterField<S> {
  readonly type: () => unknown
  readonly description: string
  readonly defaultValue?: unknown
  /** The condition on the record that `subject` names; it is true or false, never null. */
  readonly condition: (given: never, subject: S, to: Compilation) => string
  /** Clauses that find every record which can meet the condition through an index; null when none can. */
  readonly anchor?: (given: never, subject: S, to: Compilation) => string | null
}

/** A filter on records that a statement holds in the variables of `S`. */
export interface Filter<S> {
  readonly name: string
  readonly input: ClassType<object>
  readonly fields: () => Readonly<Record<string, FilterField<S>>>
}

/** Declares a filter and its input type. The fields are asked for late, because filters lead to one another. */
export function filter<S>(
  name: string,
  description: string,
  fields: () => Readonly<Record<string, FilterField<S>>>,
): Filter<S> {
  const input = namedClass(name)
  InputType(name, { description })(input)
  const made: Filter<S> = { name, input, fields: lazy(fields) }
  declared.push(made as Filter<never>)
  return made
}

const declared: Filter<never>[] = []

/** Gives every declared filter its fields; to be called once, before the schema is built. */
export function declareFilterFields(): void {
  // Asking for one filter's fields may declare further filters, which the loop then reaches too.
  for (const made of declared) {
    for (const [name, { type, description, defaultValue }] of Object.entries(made.fields())) {
      addInput(made.input, name, type, description, defaultValue)
    }
    addInput(made.input, 'AND', () => [made.input], 'All of these as well.')
    addInput(made.input, 'OR', () => [made.input], 'At least one of these; an empty list matches nothing.')
    addInput(made.input, 'NOT', () => made.input, 'Not this.')
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

/** The condition that a filter means, as one Cypher expression that is true or false. */
export function conditionOf<S>(made: Filter<S>, where: Where, subject: S, to: Compilation): string {
  const parts = Object.entries(where)
    .filter(([, given]) => given != null)
    .map(([name, given]) => partOf(made, name, given, subject, to))
  return all(parts)
}

function partOf<S>(made: Filter<S>, name: string, given: unknown, subject: S, to: Compilation): string {
  const inner = (where: unknown) => conditionOf(made, where as Where, subject, to.deeper())
  if (name === 'AND') return all((given as Where[]).map(inner))
  if (name === 'OR') return any((given as Where[]).map(inner))
  if (name === 'NOT') return not(inner(given))
  const field = made.fields()[name]
  if (!field) throw new Error(`The filter ${made.name} has no field ${name}.`)
  return field.condition(given as never, subject, to)
}

const ALWAYS = 'true'

// Never true, and not plainly so: of a condition that is plainly false the planner makes an empty plan, in which it then
// misses the index that the statement's hint names, and refuses.
const NEVER = `${AS_OF} IS NULL`

/** What is always so goes without saying, so that a condition which is always so is the text `true`. */
export function all(parts: readonly string[]): string {
  const telling = parts.filter((part) => part !== ALWAYS)
  return telling.length === 0 ? ALWAYS : telling.map((part) => `(${part})`).join(' AND ')
}

function any(parts: readonly string[]): string {
  if (parts.includes(ALWAYS)) return ALWAYS
  return parts.length === 0 ? NEVER : parts.map((part) => `(${part})`).join(' OR ')
}

const not = (part: string): string => (part === ALWAYS ? NEVER : `NOT (${part})`)

/**
 * Clauses that bind the subject to every record which can pass the filter, through an index; null when only reading
 * all of them can tell. What they bind still has to meet the whole condition.
 */
export function anchorOf<S>(made: Filter<S>, where: Where, subject: S, to: Compilation): string | null {
  const fields = made.fields()
  for (const [name, field] of Object.entries(fields)) {
    const anchor = where[name] == null ? null : field.anchor?.(where[name] as never, subject, to)
    if (anchor) return anchor
  }
  for (const inner of (where.AND ?? []) as Where[]) {
    const anchor = anchorOf(made, inner, subject, to)
    if (anchor) return anchor
  }
  return anchorOfAny(made, (where.OR ?? []) as Where[], subject, to)
}

/** Of alternatives all have to begin at an index, since a record may meet any of them. */
function anchorOfAny<S>(made: Filter<S>, wheres: readonly Where[], subject: S, to: Compilation): string | null {
  if (wheres.length === 0 || typeof subject !== 'string') return null
  const anchors = wheres.map((where) => anchorOf(made, where, subject, to))
  if (anchors.includes(null)) return null
  return `CALL () {\n${anchors.map((anchor) => `${anchor}\nRETURN ${subject}`).join('\nUNION\n')}\n}`
}
