import { fold } from '../../lib/text/fold.ts'
import type { Name } from '../../model/names/name.ts'

// Best first. Former names are not in the list, because they must not be shown as the current name.
const RANKS = ['TRANSLATION', 'SHORT', 'OFFICIAL', 'TRANSLITERATION', 'AS_WRITTEN', 'ACRONYM']

/**
 * The best name in the first of the languages that has one, or else the record's own name. A language matches names with
 * a more specific tag: `zh` matches `zh-Hans` (RFC 4647, basic filtering).
 * @param own the record's own name; if it is also a name in the language, it is the best one
 */
export function bestName(own: string, names: readonly Name[], languages: readonly string[]): string {
  for (const language of languages) {
    const candidates = names.filter((name) => RANKS.includes(name.nameKind) && matches(language, name.language))
    const best = candidates.sort((a, b) => rank(own, a) - rank(own, b))[0]
    if (best) return best.value
  }
  return own
}

const rank = (own: string, { value, nameKind }: Name): number =>
  fold(value) === fold(own) ? -1 : RANKS.indexOf(nameKind)

function matches(language: string, tag: string | null): boolean {
  if (tag === null) return false
  const [range, lowerTag] = [language.toLowerCase(), tag.toLowerCase()]
  return lowerTag === range || lowerTag.startsWith(`${range}-`)
}
