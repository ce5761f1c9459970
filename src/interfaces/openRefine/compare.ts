import { fold } from '../../lib/text/fold.ts'
import type { Feature } from '../../read/reconcile/score.ts'
import type { Value } from './cells.ts'
import type { Property } from './properties.ts'
import type { GivenValue } from './queries.ts'

/** A property of a query with the values that one of which an entity should have. */
export interface Constraint {
  readonly property: Property
  readonly values: readonly GivenValue[]
}

/** What comparing says: nothing where the entity has no value, since then nothing speaks against it. */
export function compareValues({ property, values }: Constraint, found: readonly Value[]): Feature[] {
  if (!found.some(({ called }) => called.length > 0)) return []
  const same = found.find((value) => values.some((given) => isSame(given, value)))
  return [{ name: `property.${property.id}`, score: same ? 1 : 0, detail: same?.called[0] ?? null }]
}

/** An entity is the same by its id; anything else by what it is called, letter case and accents aside. */
function isSame(given: GivenValue, { cell, called }: Value): boolean {
  if (typeof given === 'object') return 'id' in cell ? cell.id === given.id : called.includes(given.id)
  const text = fold(String(given))
  return called.some((name) => fold(name) === text)
}
