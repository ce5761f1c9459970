import { badUserInput } from '../../lib/errors.ts'

/**
 * The row, or null when there is none.
 * @throws BAD_USER_INPUT when the row is of another type: null would hide the wrong id
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
