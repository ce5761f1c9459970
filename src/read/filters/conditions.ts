import { Field, ID, InputType } from 'type-graphql'
import { badInput } from '../../lib/errors.ts'
import { fold } from '../../lib/text/fold.ts'
import { DateScalar } from '../../model/scalars.ts'
import type { Compilation } from './compilation.ts'
import { all } from './filter.ts'
import { type Days, daysOf } from './holds.ts'

const optional = { nullable: true } as const

@InputType('StringWhere', {
  description: 'Letter case and accents aside. On a name it looks at every name the record has.',
})
export class StringWhere {
  @Field(() => String, { ...optional, description: 'The same text.' })
  readonly eq?: string | null

  @Field(() => String, { ...optional, description: 'Another text, or none.' })
  readonly ne?: string | null

  @Field(() => [String], { ...optional, description: 'One of these texts.' })
  readonly in?: readonly string[] | null

  @Field(() => String, { ...optional, description: 'A text with this somewhere in it.' })
  readonly contains?: string | null

  @Field(() => String, { ...optional, description: 'A text that begins with this.' })
  readonly startsWith?: string | null
}

@InputType('IDWhere', { description: 'A condition on an id, letter by letter.' })
export class IDWhere {
  @Field(() => ID, { ...optional, description: 'This id.' })
  readonly eq?: string | null

  @Field(() => ID, { ...optional, description: 'Any other id.' })
  readonly ne?: string | null

  @Field(() => [ID], { ...optional, description: 'One of these ids.' })
  readonly in?: readonly string[] | null
}

@InputType('DateRange', { description: 'Overlaps these days; either end may be left open.' })
export class DateRange {
  @Field(() => DateScalar, { ...optional, description: 'The first day; everything before it is out.' })
  readonly from?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The last day; everything after it is out.' })
  readonly to?: string | null
}

/** The condition on an id that an expression gives. */
export function idCondition({ eq, ne, in: among }: IDWhere, id: string, to: Compilation): string {
  const parts: string[] = []
  if (eq != null) parts.push(`${id} = ${to.parameter(eq)}`)
  if (ne != null) parts.push(`${id} <> ${to.parameter(ne)}`)
  if (among != null) parts.push(`${id} IN ${to.parameter(among)}`)
  return all(parts)
}

/** The condition on a normalised text that an expression gives; a text that is not there equals none. */
export const textCondition = (where: StringWhere, text: string, to: Compilation): string =>
  all(
    textTests(where, to).map(({ negated, test }) => {
      const holds = `coalesce(${test(text)}, false)`
      return negated ? `NOT ${holds}` : holds
    }),
  )

/** The condition on the names of an entity: its own and every one that it is also called by. */
export const nameCondition = (where: StringWhere, node: string, to: Compilation): string =>
  all(
    textTests(where, to).map(({ negated, test }) => {
      const name = to.variable()
      const holds = `${test(`${node}.nameNormalised`)} OR EXISTS { (${node})-[:HAS_NAME]->(${name}:Name) WHERE ${test(`${name}.normalised`)} }`
      return negated ? `NOT (${holds})` : holds
    }),
  )

interface TextTest {
  readonly negated: boolean
  readonly test: (text: string) => string
}

function textTests({ eq, ne, in: among, contains, startsWith }: StringWhere, to: Compilation): TextTest[] {
  const tests: TextTest[] = []
  const add = (value: unknown, operator: string, negated = false) => {
    const parameter = to.parameter(value)
    tests.push({ negated, test: (text) => `${text} ${operator} ${parameter}` })
  }
  if (eq != null) add(fold(eq), '=')
  if (ne != null) add(fold(ne), '=', true)
  if (among != null) add(among.map(fold), 'IN')
  if (contains != null) add(fold(contains), 'CONTAINS')
  if (startsWith != null) add(fold(startsWith), 'STARTS WITH')
  return tests
}

/** The days of a range, as the conditions in holds.ts take them. */
export function daysIn({ from, to }: DateRange, certainty: string): Days {
  if (from != null && to != null && from > to) {
    throw badInput('a range whose first day is not after its last', `from ${from} to ${to}`)
  }
  return daysOf(from, to, certainty)
}

export const daysParameter = (range: DateRange, to: Compilation): string => to.parameter(daysIn(range, to.certainty))

/** One of the values given; a value that is not there is none of them. */
export const choiceCondition = (given: readonly string[], value: string, to: Compilation): string =>
  `coalesce(${value} IN ${to.parameter(given)}, false)`

export const flagCondition = (given: boolean, value: string, to: Compilation): string =>
  `coalesce(${value} = ${to.parameter(given)}, false)`
