import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import { badUserInput, quoted } from '../../lib/errors.ts'
import { type AsOf, UNRESTRICTED } from '../../model/record/asOf.ts'
import { DateScalar } from '../../model/scalars.ts'
import { entityFilter } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'

/**
 * Parses a filter on entities from JSON text and validates it like a GraphQL input.
 * @throws BAD_USER_INPUT with all errors.
 */
export function parseWhere(schema: GraphQLSchema, text: string): Where {
  const { name } = entityFilter()
  const errors: string[] = []
  const where = coerceInputValue(parsed(text), schema.getType(name) as GraphQLInputType, (path, _value, error) =>
    errors.push(`${['where', ...path].join('.')}: ${error.message}`),
  )
  if (errors.length > 0) throw badUserInput(`where to be an ${name}`, errors.join(' '))
  return where as Where
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badUserInput('where as JSON text', `${quoted(text.slice(0, 100))}: ${(error as Error).message}`)
  }
}

/**
 * Parses the day of an as-of; without a day, dates are ignored.
 * @throws BAD_USER_INPUT if the text is not a day.
 */
export function parseAsOf(day: string | undefined): AsOf {
  if (day === undefined) return UNRESTRICTED
  try {
    return { ...UNRESTRICTED, validOn: DateScalar.parseValue(day) as string }
  } catch {
    throw badUserInput('asOf to be a day such as 2021-12-03', quoted(day))
  }
}
