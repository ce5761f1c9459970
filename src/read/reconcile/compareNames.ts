import { distance } from 'fastest-levenshtein'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'

/** How similar two names are, by several measures from 0 to 1. */
export interface NameScores {
  /** 1 when the names are equal after folding, or differ in punctuation only. */
  readonly equality: number
  /** The overlap of their words: twice the number of shared words divided by the number of all words (Dice, 1945). */
  readonly tokens: number
  /** 1 minus the edit distance divided by the length of the longer name (Levenshtein, 1966). */
  readonly edits: number
  /** 1 when the names are equal except for typos in single words. */
  readonly typos: number
}

// Frequent words that say nothing about whether two names mean the same.
const STOP_WORDS = new Set(
  'the of for and on in to a de la le les du des et pour en y el del los las von der die'.split(' '),
)

const significantWords = (text: string): string[] => {
  const words = wordsOf(text)
  const significant = words.filter((word) => !STOP_WORDS.has(word))
  return significant.length > 0 ? significant : words
}

export function compareNames(a: string, b: string): NameScores {
  const [x, y] = [significantWords(a), significantWords(b)]
  const isEqual = fold(a) === fold(b) || wordsOf(a).join(' ') === wordsOf(b).join(' ')
  const shared = x.filter((word) => y.includes(word)).length
  return {
    equality: isEqual ? 1 : 0,
    tokens: Math.min(1, (2 * shared) / Math.max(1, x.length + y.length)),
    edits: similarity([...x].sort().join(' '), [...y].sort().join(' ')),
    typos: x.length === y.length && x.every((word, i) => isTypo(word, y[i] as string)) ? 1 : 0,
  }
}

const similarity = (a: string, b: string): number => 1 - distance(a, b) / Math.max(1, a.length, b.length)

// "Northern" and "Southern" differ in a quarter of their letters, "Austria" and "Australia" in more than a fifth; a typo
// must be less than that.
const TYPO_SIMILARITY = 0.8

/** Whether two words are equal except for a typo. Numbers have no typos, because each of them means something else. */
const isTypo = (a: string, b: string): boolean =>
  a === b || (!/\d/.test(a + b) && Math.min(a.length, b.length) >= 5 && similarity(a, b) > TYPO_SIMILARITY)

/** The initials of the significant words of a name, as in an acronym. */
export const initialsOf = (name: string): string =>
  significantWords(name)
    .map((word) => word[0])
    .join('')
