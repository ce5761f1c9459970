// Letters that Unicode does not take apart into a base letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
}
const PLAIN_PATTERN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
// Combining accents, and the Arabic vowel signs that most writers leave out. Vowel signs of Indic scripts are letters
// to their readers and stay.
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/gu

/**
 * Text as it is compared and sorted: letter case, accents, typographic quotes and runs of spaces aside.
 * Follows Unicode NFKD (UAX #15).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN_PATTERN, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
}

const KEY_LENGTH = 200

/**
 * A sort key: the words of the folded text, ` /` and the id, so that equal texts still have one order. The space before
 * the slash puts Europe before Europe and Central Asia.
 */
export function sortKey(text: string, id: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return `${words.slice(0, KEY_LENGTH)} /${id}`
}
