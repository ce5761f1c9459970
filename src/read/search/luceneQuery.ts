/**
 * A Lucene query that requires every word; the last one may be the beginning of a word.
 * @param words folded words of lower-case letters and digits, which contain no operators of the query language
 */
export const allWordsQuery = (words: readonly string[]): string =>
  words.map((word, index) => `+${word}${index === words.length - 1 ? '*' : ''}`).join(' ')

// Lucene allows at most 2 edits. A shorter word with an edit is usually another word.
const MIN_LENGTH_FOR_1_EDIT = 5
const MIN_LENGTH_FOR_2_EDITS = 9

// Lucene refuses a query of more than 1,024 clauses, and a word with edits becomes up to 50 of them.
// https://lucene.apache.org/core/9_11_0/core/org/apache/lucene/search/IndexSearcher.html#getMaxClauseCount()
const MAX_CLAUSES = 1024
const CLAUSES_PER_FUZZY_WORD = 50
const MAX_WORDS = 400

/**
 * A Lucene query for any of the words, with one or two edits in longer words. It stays within the clauses that Lucene
 * allows: of many words, only the longest are matched with edits, since a long word tells more and is misspelt more often.
 */
export function anyWordQuery(words: readonly string[]): string {
  const distinct = [...new Set(words)].slice(0, MAX_WORDS)
  const budget = Math.floor((MAX_CLAUSES - distinct.length) / (CLAUSES_PER_FUZZY_WORD - 1))
  const longest = distinct.filter(isFuzzy).sort((a, b) => b.length - a.length)
  const fuzzy = new Set(longest.slice(0, budget))
  return distinct.map((word) => (fuzzy.has(word) ? `${word}${fuzziness(word.length)}` : word)).join(' ')
}

const isFuzzy = (word: string): boolean => fuzziness(word.length) !== ''

function fuzziness(length: number): string {
  if (length >= MIN_LENGTH_FOR_2_EDITS) return '~2'
  return length >= MIN_LENGTH_FOR_1_EDIT ? '~1' : ''
}
