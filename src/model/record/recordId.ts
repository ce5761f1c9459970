/** Characters of an id. With four bytes each it still fits into the key of an index. */
const MAX_ID_LENGTH = 500

/**
 * Why a new record or source cannot have this id; null when it can. An id is `<prefix>:<name>`; the name has neither
 * spaces at its ends nor a `?`, which separates an id from the view in which it is read, and is in Unicode's form NFC.
 */
export function idProblem(id: string): string | null {
  const name = id.slice(id.indexOf(':') + 1)
  const isValid = name !== '' && name.trim() === name && !name.includes('?') && id.normalize('NFC') === id
  if (isValid && id.length <= MAX_ID_LENGTH) return null
  const found = JSON.stringify(id.slice(0, 60))
  return `Expected an id with a name after the colon, without ? and outer spaces, in NFC, of at most ${MAX_ID_LENGTH} characters, got ${found}.`
}

/** Why a new source cannot have this id; null when it can. */
export const sourceIdProblem = (id: string): string | null =>
  id.startsWith('source:')
    ? idProblem(id)
    : `Expected an id that starts with source:, got ${JSON.stringify(id.slice(0, 60))}.`
