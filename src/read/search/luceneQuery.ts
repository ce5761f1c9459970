/**
 * A Lucene query that requires every word; the last one may be the beginning of a word.
 * @param words folded words of lower-case letters and digits, which contain no operators of the query language
 */
export const allWordsQuery = (words: readonly string[]): string =>
  words.map((word, index) => `+${word}${index === words.length - 1 ? '*' : ''}`).join(' ')

// Lucene allows at most 2 edits. A shorter word with an edit is usually another word.
const MIN_LENGTH_FOR_1_EDIT = 5
const MIN_LENGTH_FOR_2_EDITS = 9

/** A Lucene query for any of the words, with one or two edits in longer words. */
export const anyWordQuery = (words: readonly string[]): string =>
  words.map((word) => `${word}${fuzziness(word.length)}`).join(' ')

function fuzziness(length: number): string {
  if (length >= MIN_LENGTH_FOR_2_EDITS) return '~2'
  return length >= MIN_LENGTH_FOR_1_EDIT ? '~1' : ''
}
