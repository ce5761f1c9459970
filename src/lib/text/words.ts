import { fold } from './fold.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
// Scripts without spaces between words: every character counts as a word.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** The folded words of a text, for search. They contain only letters and digits, so no operator of the Lucene syntax. */
export const wordsOf = (text: string): string[] => fold(text).replace(UNSPACED, ' $& ').match(WORD) ?? []
