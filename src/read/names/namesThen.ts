import { fold } from '../../lib/text/fold.ts'
import { decodeName } from '../../model/claims/claimValues.ts'
import type { Name } from '../../model/names/name.ts'

// After every language tag: names without a language come last among equals, as they do in Cypher.
const NO_LANGUAGE = '~'

/** The names that an entity brings along from the log, as claims hold them, in the order in which the graph lists names. */
export const namesThen = (entityId: string, claimed: readonly string[]): Name[] =>
  claimed
    .map((text) => ({ ...decodeName(text), entityId, claimed: text }))
    .map((name) => ({ name, key: keyOf(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name)

// The null character sorts before all others, so that what comes first in the key decides first.
const keyOf = ({ value, language, nameKind }: Name): string =>
  [fold(value), value, language ?? NO_LANGUAGE, nameKind].join('\0')
