import { distance } from 'fastest-levenshtein'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'

/** How alike two names are, each from 0 to 1. */
export interface NameScores {
  /** 1 when they are the same after folding, or but for punctuation. */
  readonly equality: number
  /** The words they share: twice their number by the number of words of both (Dice, 1945). */
  readonly tokens: number
  /** 1 less the edits between them by the length of the longer one (Levenshtein, 1966). */
  readonly edits: number
  /** 1 when each word of one is, but for slips of the pen, a word of the other. */
  readonly slips: number
}

// Words that names share by chance.
const SMALL = new Set(
  'the of for and on in to a de la le les du des et pour en y el del los las von der die'.split(' '),
)

const tellingWords = (text: string): string[] => {
  const words = wordsOf(text)
  const telling = words.filter((word) => !SMALL.has(word))
  return telling.length > 0 ? telling : words
}

/** Compares two names. */
export function compareNames(a: string, b: string): NameScores {
  const [x, y] = [tellingWords(a), tellingWords(b)]
  const same = fold(a) === fold(b) || wordsOf(a).join(' ') === wordsOf(b).join(' ')
  const shared = x.filter((word) => y.includes(word)).length
  return {
    equality: same ? 1 : 0,
    tokens: Math.min(1, (2 * shared) / Math.max(1, x.length + y.length)),
    edits: similarity([...x].sort().join(' '), [...y].sort().join(' ')),
    slips: x.length === y.length && x.every((word, i) => isSlip(word, y[i] as string)) ? 1 : 0,
  }
}

const similarity = (a: string, b: string): number => 1 - distance(a, b) / Math.max(1, a.length, b.length)

// Northern and Southern differ in a quarter of their letters, Austria and Australia in more than a fifth: a slip is less.
const SLIP = 0.8

/** Whether one word is the other with a letter amiss. A number is never a slip of another. */
const isSlip = (a: string, b: string): boolean =>
  a === b || (!/\d/.test(a + b) && Math.min(a.length, b.length) >= 5 && similarity(a, b) > SLIP)

/** The first letters of a name's words, as acronyms are made. */
export const initialsOf = (name: string): string =>
  tellingWords(name)
    .map((word) => word[0])
    .join('')
