// Unicode reserves 66 code points for internal use: U+FDD0 to U+FDEF and the last two of each plane.
// https://www.unicode.org/faq/private_use.html#noncharacters
const NONCHARACTER = /[\u{FDD0}-\u{FDEF}\p{Noncharacter_Code_Point}]/u
const LONE_SURROGATE = /\p{Surrogate}/u
const CONTROL = /[^\P{Control}\t\n\r]/u

const RULES: readonly (readonly [RegExp, string])[] = [
  [LONE_SURROGATE, 'half of a surrogate pair'],
  [CONTROL, 'a control character'],
  [NONCHARACTER, 'a code point that Unicode reserves for internal use'],
]

/**
 * Finds the first character of a text that must not be stored.
 *
 * A lone surrogate has no UTF-8 encoding, so the database returns another text than was written. Control characters other
 * than tab, LF and CR, and the noncharacters of Unicode, have no meaning in names and quotations, and XML forbids them.
 * @returns the code point with its position, counted in characters from 1, and the reason; null for a valid text
 */
export function textProblem(text: string): string | null {
  for (const [pattern, meaning] of RULES) {
    const found = pattern.exec(text)
    if (found) return `${codePoint(found[0])} at character ${[...text.slice(0, found.index)].length + 1}: ${meaning}`
  }
  return null
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

// Some characters of the category Letter or Symbol have no glyph. Default_Ignorable_Code_Point contains the Hangul fillers,
// but not the blank Braille pattern (U+2800).
const INVISIBLE = /[\p{Separator}\p{Other}\p{Mark}\p{Default_Ignorable_Code_Point}\u{2800}]/gu

/** True when the text has at least one visible character: a letter, digit, punctuation mark or symbol. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '') !== ''

/** A text inside a value, such as a parsed JSON document, that cannot be stored. */
export interface TextProblem {
  /** The keys and indexes that lead to the text. */
  readonly path: readonly string[]
  readonly problem: string
}

/** Every text inside a value that cannot be stored, keys of objects included. */
export function textProblemsIn(value: unknown, path: readonly string[] = []): readonly TextProblem[] {
  if (typeof value === 'string') return problemAt(path, value)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = [...path, key]
    return [...problemAt(inside, key), ...textProblemsIn(inner, inside)]
  })
}

function problemAt(path: readonly string[], text: string): readonly TextProblem[] {
  const problem = textProblem(text)
  return problem === null ? [] : [{ path, problem }]
}
