import { Field, ID, InputType } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { fold } from '../../lib/text/fold.ts'
import { DateScalar } from '../../model/scalars.ts'
import type { Compilation } from './compilation.ts'
import { allOf } from './filter.ts'
import { type DayRange, dayRange } from './validityPredicate.ts'

const optional = { nullable: true } as const

@InputType('StringWhere', {
  description:
    'A condition on a text, ignoring letter case and accents. On `name` it applies to every name of the record.',
})
export class StringWhere {
  @Field(() => String, { ...optional, description: 'Equal to this text.' })
  readonly eq?: string | null

  @Field(() => String, { ...optional, description: 'Not equal to this text; also matches an absent value.' })
  readonly ne?: string | null

  @Field(() => [String], { ...optional, description: 'Equal to one of these texts.' })
  readonly in?: readonly string[] | null

  @Field(() => String, { ...optional, description: 'Contains this text.' })
  readonly contains?: string | null

  @Field(() => String, { ...optional, description: 'Starts with this text.' })
  readonly startsWith?: string | null
}

@InputType('IDWhere', { description: 'A condition on an id; ids are compared exactly.' })
export class IDWhere {
  @Field(() => ID, { ...optional, description: 'Equal to this id.' })
  readonly eq?: string | null

  @Field(() => ID, { ...optional, description: 'Not equal to this id.' })
  readonly ne?: string | null

  @Field(() => [ID], { ...optional, description: 'Equal to one of these ids.' })
  readonly in?: readonly string[] | null
}

@InputType('DateRange', { description: 'A range of days, both inclusive; an absent bound is open.' })
export class DateRange {
  @Field(() => DateScalar, { ...optional, description: 'The first day of the range.' })
  readonly from?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The last day of the range.' })
  readonly to?: string | null
}

/** The condition on an id. @param id a Cypher expression for the id */
export function idCondition({ eq, ne, in: listed }: IDWhere, id: string, compilation: Compilation): string {
  const conditions: string[] = []
  if (eq != null) conditions.push(`${id} = ${compilation.parameter(eq)}`)
  if (ne != null) conditions.push(`${id} <> ${compilation.parameter(ne)}`)
  if (listed != null) conditions.push(`${id} IN ${compilation.parameter(listed)}`)
  return allOf(conditions)
}

/**
 * The condition on a folded text. A null text matches only `ne`.
 * @param text a Cypher expression for the text
 */
export const textCondition = (where: StringWhere, text: string, compilation: Compilation): string =>
  allOf(
    textPredicates(where, compilation).map(({ negated, predicate }) => {
      const condition = `coalesce(${predicate(text)}, false)`
      return negated ? `NOT ${condition}` : condition
    }),
  )

/** The condition on the names of an entity: its own name and its further names. */
export const nameCondition = (where: StringWhere, node: string, compilation: Compilation): string =>
  allOf(
    textPredicates(where, compilation).map(({ negated, predicate }) => {
      const name = compilation.variable()
      const condition = `${predicate(`${node}.nameNormalised`)} OR EXISTS { (${node})-[:HAS_NAME]->(${name}:Name) WHERE ${predicate(`${name}.normalised`)} }`
      return negated ? `NOT (${condition})` : condition
    }),
  )

interface TextPredicate {
  readonly negated: boolean
  readonly predicate: (text: string) => string
}

function textPredicates(where: StringWhere, compilation: Compilation): TextPredicate[] {
  const { eq, ne, in: listed, contains, startsWith } = where
  const predicates: TextPredicate[] = []
  const add = (value: unknown, operator: string, negated = false) => {
    const parameter = compilation.parameter(value)
    predicates.push({ negated, predicate: (text) => `${text} ${operator} ${parameter}` })
  }
  if (eq != null) add(fold(eq), '=')
  if (ne != null) add(fold(ne), '=', true)
  if (listed != null) add(listed.map(fold), 'IN')
  if (contains != null) add(fold(contains), 'CONTAINS')
  if (startsWith != null) add(fold(startsWith), 'STARTS WITH')
  return predicates
}

/**
 * The day range of a DateRange argument, for the predicates in validityPredicate.ts.
 * @throws BAD_USER_INPUT when the first day is after the last
 */
export function dayRangeIn({ from, to }: DateRange, certainty: string): DayRange {
  if (from != null && to != null && from > to) {
    throw badUserInput('a range whose first day is not after its last', `from ${from} to ${to}`)
  }
  return dayRange(from, to, certainty)
}

export const dayRangeParameter = (range: DateRange, compilation: Compilation): string =>
  compilation.parameter(dayRangeIn(range, compilation.certainty))

/** Matches any listed value; null never matches. */
export const enumCondition = (listed: readonly string[], value: string, compilation: Compilation): string =>
  `coalesce(${value} IN ${compilation.parameter(listed)}, false)`

/** Matches an equal value; null never matches. */
export const booleanCondition = (given: boolean, value: string, compilation: Compilation): string =>
  `coalesce(${value} = ${compilation.parameter(given)}, false)`
