import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import { badInput, quoted } from '../../lib/errors.ts'
import { ALWAYS, type AsOf } from '../../model/record/asOf.ts'
import { DateScalar } from '../../model/scalars.ts'
import { entityFilter } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'

/**
 * A filter on entities from JSON text, checked as one that comes over GraphQL is.
 * @throws BAD_USER_INPUT with everything that is wrong with it.
 */
export function whereFrom(schema: GraphQLSchema, text: string): Where {
  const { name } = entityFilter()
  const wrong: string[] = []
  const where = coerceInputValue(parsed(text), schema.getType(name) as GraphQLInputType, (path, _value, error) =>
    wrong.push(`${['where', ...path].join('.')}: ${error.message}`),
  )
  if (wrong.length > 0) throw badInput(`where to be an ${name}`, wrong.join(' '))
  return where as Where
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badInput('where as JSON text', `${quoted(text.slice(0, 100))}: ${(error as Error).message}`)
  }
}

/**
 * A day to look from.
 * @throws BAD_USER_INPUT when it is none.
 */
export function asOfFrom(day: string | undefined): AsOf {
  if (day === undefined) return ALWAYS
  try {
    return { ...ALWAYS, validOn: DateScalar.parseValue(day) as string }
  } catch {
    throw badInput('asOf to be a day such as 2021-12-03', quoted(day))
  }
}
