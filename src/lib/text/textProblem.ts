// Unicode sets 66 code points aside for internal use: U+FDD0 to U+FDEF and the last two of each plane.
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
 * Why a text cannot be stored and compared safely; null when it can.
 *
 * A lone surrogate has no UTF-8 form, so a database reads back another text than was written. Control characters other
 * than tab, LF and CR and the noncharacters of Unicode carry no meaning in names and quotations, and XML forbids them.
 * @returns what was found, as a code point with its place in characters, counted from 1
 */
export function textProblem(text: string): string | null {
  for (const [pattern, meaning] of RULES) {
    const found = pattern.exec(text)
    if (found) return `${codePoint(found[0])} at character ${[...text.slice(0, found.index)].length + 1}: ${meaning}`
  }
  return null
}

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

// Letters by their category that fonts draw as nothing: Hangul fillers are covered by Default_Ignorable_Code_Point,
// the empty Braille pattern is not.
const INVISIBLE = /[\p{Separator}\p{Other}\p{Mark}\p{Default_Ignorable_Code_Point}\u{2800}]/gu

/** True when a reader sees at least one sign of the text: a letter, digit, punctuation or symbol. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '') !== ''
