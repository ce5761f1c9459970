import type { Random } from './randomFor.ts'

/** A name in the format of entities.jsonl. */
export interface WrittenName {
  readonly value: string
  readonly lang?: string
  readonly nameKind: string
}

interface Script {
  readonly lang: string
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const LATIN: Script = {
  lang: 'en',
  given: [
    ...['Amara', 'Björn', 'Chiara', 'Dário', 'Elif', 'Fatou', 'Grace', 'Hélène', 'Ibrahim', 'João', 'Kwame', 'Leïla'],
    ...['María', 'Nadia', 'Oluwaseun', 'Petra', 'Quentin', 'Rania', 'Søren', 'Thandiwe', 'Ulrike', 'Vusal', 'Wanjiru'],
    ...['Ximena', 'Yusuf', 'Zoltán', 'Ángel', 'Émilie', 'Łukasz', 'Şebnem'],
  ],
  family: [
    ...[
      'Abebe',
      'Bianchi',
      'Çelik',
      'Diallo',
      'Eriksson',
      'Ferreira',
      'García',
      'Hassan',
      'Ivanov',
      'Jallow',
      'Kovács',
    ],
    ...[
      'Lindqvist',
      'Mbeki',
      'Nguyễn',
      'Okafor',
      'Papadopoulos',
      'Quispe',
      'Rahman',
      'Sarr',
      'Tanaka',
      'Ünal',
      'Vásquez',
    ],
    ...['Wójcik', 'Xhaka', 'Yılmaz', 'Zawadi', "O'Brien", 'Al-Masri', 'van den Berg', 'Traoré'],
  ],
}

const OTHERS: readonly Script[] = [
  { lang: 'ru', given: ['Анна', 'Борис', 'Вера', 'Дмитрий'], family: ['Иванова', 'Кузнецов', 'Соколова', 'Лебедев'] },
  { lang: 'ar', given: ['أحمد', 'فاطمة', 'خالد', 'ليلى'], family: ['المصري', 'حداد', 'بن علي', 'النجار'] },
  { lang: 'zh', given: ['伟', '芳', '秀英', '强'], family: ['王', '李', '张', '刘'] },
  {
    lang: 'el',
    given: ['Ελένη', 'Γιώργος', 'Μαρία', 'Νίκος'],
    family: ['Παπαδοπούλου', 'Γεωργίου', 'Νικολάου', 'Δήμου'],
  },
]

const joined = ({ lang, given, family }: Script, random: Random): string =>
  lang === 'zh' ? `${random.pick(family)}${random.pick(given)}` : `${random.pick(given)} ${random.pick(family)}`

/** Names of a person: mostly in Latin script only, some also in another script, a few primarily in another script. */
export function personNames(random: Random): { readonly name: string; readonly names: readonly WrittenName[] } {
  const latin = joined(LATIN, random)
  const share = random.fraction()
  if (share < 0.8) return { name: latin, names: [] }
  const script = random.pick(OTHERS)
  const own = joined(script, random)
  if (share < 0.95) return { name: latin, names: [{ value: own, lang: script.lang, nameKind: 'TRANSLATION' }] }
  return { name: own, names: [{ value: latin, lang: 'en', nameKind: 'TRANSLITERATION' }] }
}

/** A variant of a name: a missing letter, two letters swapped, or the family name first. */
export function nearly(name: string, random: Random): string {
  const letters = [...name]
  const at = random.whole(1, letters.length - 2)
  const [before, one, other, after] = [letters.slice(0, at), letters[at], letters[at + 1], letters.slice(at + 2)]
  const [first, ...rest] = name.split(' ')
  return random.pick([
    [...before, other, ...after].join(''),
    [...before, other, one, ...after].join(''),
    rest.length === 0 ? name : `${rest.join(' ')}, ${first}`,
  ])
}
