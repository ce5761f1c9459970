import { fold } from './fold.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu
// Scripts that put no spaces between words: every sign counts as a word.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** The folded words of a text, as search compares them: letters and digits only, so nothing in them is a search sign. */
export const wordsOf = (text: string): string[] => fold(text).replace(UNSPACED, ' $& ').match(WORD) ?? []
