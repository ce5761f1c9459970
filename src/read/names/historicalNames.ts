import { fold } from '../../lib/text/fold.ts'
import { decodeName } from '../../model/claims/claimValues.ts'
import type { Name } from '../../model/names/name.ts'

// Sorts after every language tag: Cypher sorts null last.
const NO_LANGUAGE = '~'

/** The names in a log entry of an entity, in the order in which `namesById` returns names. */
export const historicalNames = (entityId: string, claimed: readonly string[]): Name[] =>
  claimed
    .map((text) => ({ ...decodeName(text), entityId, claimed: text }))
    .map((name) => ({ name, key: keyOf(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name)

// The separator sorts before all other characters, so that the parts of the key are compared one after the other.
const keyOf = ({ value, language, nameKind }: Name): string =>
  [fold(value), value, language ?? NO_LANGUAGE, nameKind].join('\0')
