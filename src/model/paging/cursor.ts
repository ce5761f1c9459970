import { badUserInput, quoted } from '../../lib/errors.ts'

/** Encodes a cursor: the name of the list and the key of a record in its order. */
export const encodeCursor = (list: string, key: string): string =>
  Buffer.from(`${list}\n${key}`, 'utf8').toString('base64url')

/**
 * The key in a cursor.
 * @throws BAD_USER_INPUT when the cursor is malformed or of another list
 */
export function decodeCursor(list: string, cursor: string): string {
  const [name, key, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n')
  const intact = key !== undefined && rest.length === 0 && encodeCursor(name ?? '', key) === cursor
  if (!intact) throw badUserInput('a cursor that this list returned', quoted(cursor.slice(0, 60)))
  if (name !== list) throw badUserInput(`a cursor of the list ${list}`, `one of ${name}`)
  return key
}
