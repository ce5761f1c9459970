import { fold } from '../../lib/text/fold.ts'
import type { Feature } from '../../read/reconcile/scoreCandidate.ts'
import type { Value } from './cells.ts'
import type { GivenValue } from './parseQueries.ts'
import type { Property } from './properties.ts'

/** A property in a query with its values, one of which a candidate should have. */
export interface Constraint {
  readonly property: Property
  readonly values: readonly GivenValue[]
}

/** Compares the values of a candidate with a constraint. A candidate without a value gets no feature, not a low score. */
export function compareValues({ property, values }: Constraint, actual: readonly Value[]): Feature[] {
  if (!actual.some(({ labels }) => labels.length > 0)) return []
  const same = actual.find((value) => values.some((expected) => isSame(expected, value)))
  return [{ name: `property.${property.id}`, score: same ? 1 : 0, detail: same?.labels[0] ?? null }]
}

/** Entities are compared by id, other values by their labels without regard to letter case and accents. */
function isSame(expected: GivenValue, { cell, labels }: Value): boolean {
  if (typeof expected === 'object') return 'id' in cell ? cell.id === expected.id : labels.includes(expected.id)
  const text = fold(String(expected))
  return labels.some((name) => fold(name) === text)
}
