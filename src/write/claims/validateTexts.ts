import { fold } from '../../lib/text/fold.ts'
import { isVisible, type TextProblem, textProblemsIn } from '../../lib/text/textProblem.ts'
import { type ValidationError, validationError } from './validationError.ts'

/** Characters of a text without an index. */
const MAX_TEXT_LENGTH = 10_000
const MAX_NAME_LENGTH = 1_000

/**
 * Bytes of a text in a range index. Neo4j refuses a key of more than about 8,160 bytes when the transaction commits,
 * and then all of its writes fail. Folding can make a text longer: U+FDFA becomes 18 letters.
 * https://neo4j.com/docs/cypher-manual/current/indexes/search-performance-indexes/managing-indexes/
 */
const MAX_INDEXED_BYTES = 8_000

/** Every text of an input that no store can hold, with its path. */
export const validateStorable = (input: unknown): ValidationError[] =>
  textProblemsIn(input).map(({ path, problem }: TextProblem) =>
    validationError('BAD_VALUE', path, `Expected text that can be stored, got ${problem}.`),
  )

/** Why a text cannot be the value of a field that is indexed in its folded form; null when it can. */
export const indexedTextProblem = (text: string): string | null => textProblemUpTo(text, MAX_TEXT_LENGTH)

/** Why a text cannot be one of the names of an entity; null when it can. */
export const nameProblem = (text: string): string | null => textProblemUpTo(text, MAX_NAME_LENGTH)

/** Why a text cannot be the value of a field without an index, such as a description; null when it can. */
export function textProblemOf(text: string, maxLength = MAX_TEXT_LENGTH): string | null {
  if (text.length > maxLength) return `Expected text of 1 to ${maxLength} characters, got ${text.length}.`
  return isVisible(text) ? null : `Expected text with a visible character, got ${JSON.stringify(text)}.`
}

function textProblemUpTo(text: string, maxLength: number): string | null {
  const problem = textProblemOf(text, maxLength)
  if (problem !== null) return problem
  const bytes = Buffer.byteLength(fold(text), 'utf8')
  if (bytes <= MAX_INDEXED_BYTES) return null
  return `Expected text of at most ${MAX_INDEXED_BYTES} bytes in its folded form, got ${bytes}.`
}
