import { badUserInput } from '../../lib/errors.ts'

/**
 * The row, when it is of that type; null when there is none. An id of something else is a mistake that null would
 * hide, so it is BAD_USER_INPUT.
 */
export function expectType<R extends { readonly __typename: string; readonly id: string }>(
  type: string,
  row: R | undefined,
): R | null {
  if (!row) return null
  if (row.__typename !== type)
    throw badUserInput(`an id of the type ${type}`, `${row.id}, which is of the type ${row.__typename}`)
  return row
}
