/**
 * What the full-text index is asked for: every word, and the last one also as the beginning of a word. Words are
 * folded letters and digits, so none of them can be a sign or an operator of Lucene's query language (which are
 * punctuation or in capitals).
 */
export const everyWord = (words: readonly string[]): string =>
  words.map((word, place) => `+${word}${place === words.length - 1 ? '*' : ''}`).join(' ')

// Lucene compares by edits of at most 2; a short word with an edit is another word.
const FUZZY_FROM = 5
const VERY_FUZZY_FROM = 9

/** Any of the words, also with a letter or two that differ. */
export const anyWord = (words: readonly string[]): string =>
  words.map((word) => `${word}${editsIn(word.length)}`).join(' ')

function editsIn(length: number): string {
  if (length >= VERY_FUZZY_FROM) return '~2'
  return length >= FUZZY_FROM ? '~1' : ''
}
