import { fold } from '../../lib/text/fold.ts'
import type { Name } from '../../model/names/name.ts'

// Best first. A former name is never offered as the name of today.
const RANKS = ['TRANSLATION', 'SHORT', 'OFFICIAL', 'TRANSLITERATION', 'AS_WRITTEN', 'ACRONYM']

/**
 * The best name in the first of the languages that has one, else the record's own name.
 * A tag also accepts what is more special: `zh` takes a name in `zh-Hans` (RFC 4647, basic filtering).
 * @param own the record's own name: where it is also a name in that language, it is the best one.
 */
export function bestName(own: string, names: readonly Name[], languages: readonly string[]): string {
  for (const language of languages) {
    const candidates = names.filter((name) => RANKS.includes(name.nameKind) && accepts(language, name.language))
    const best = candidates.sort((a, b) => rank(own, a) - rank(own, b))[0]
    if (best) return best.value
  }
  return own
}

const rank = (own: string, { value, nameKind }: Name): number =>
  fold(value) === fold(own) ? -1 : RANKS.indexOf(nameKind)

function accepts(wanted: string, tag: string | null): boolean {
  if (tag === null) return false
  const [range, language] = [wanted.toLowerCase(), tag.toLowerCase()]
  return language === range || language.startsWith(`${range}-`)
}
