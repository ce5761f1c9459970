// Characters that NFKD does not decompose into a base character and a mark.
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
// Combining accents, and the Arabic vowel signs, which most texts omit. Vowel signs of Indic scripts distinguish words and
// are kept.
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/gu

/**
 * Normalizes a text for comparison and sorting: removes differences of letter case, accents, typographic quotes and
 * repeated spaces. Based on Unicode NFKD (UAX #15).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(PLAIN_PATTERN, (character) => PLAIN[character] ?? character)
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
}

const KEY_LENGTH = 200

/**
 * A sort key: the words of the folded text, ` /` and the id. The id gives equal texts a total order, which keyset paging
 * needs. The space before the slash sorts "Europe" before "Europe and Central Asia".
 */
export function sortKey(text: string, id: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return `${words.slice(0, KEY_LENGTH)} /${id}`
}
