import { badUserInput, quoted } from '../../lib/errors.ts'

/** A place in a list: the list's name and the key of a record in its order, made opaque. */
export const encodeCursor = (list: string, key: string): string =>
  Buffer.from(`${list}\n${key}`, 'utf8').toString('base64url')

/** The key that a cursor stands for; a cursor of another list or a malformed one is BAD_USER_INPUT. */
export function decodeCursor(list: string, cursor: string): string {
  const [name, key, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n')
  const intact = key !== undefined && rest.length === 0 && encodeCursor(name ?? '', key) === cursor
  if (!intact) throw badUserInput('a cursor that this list has given', quoted(cursor.slice(0, 60)))
  if (name !== list) throw badUserInput(`a cursor of the list ${list}`, `one of ${name}`)
  return key
}
