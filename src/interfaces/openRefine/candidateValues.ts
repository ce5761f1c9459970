import { LIMITS } from '../../platform/bounds/limits.ts'
import type { Case } from './answers.ts'
import { type Asking, costOf } from './ask.ts'
import type { Value } from './cells.ts'
import type { Property } from './properties.ts'
import { readValues, valuesText, type Wanted } from './readValues.ts'

// How many of the newest relationships of a candidate are looked through for a value.
const COMPARED_LINKS = 50
// As many as `nodes` takes.
const MOST_IDS = 100

/** Values by property, then by entity. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>

/** What the candidates of a batch have of the properties that its queries give values of. */
export async function candidateValues(asking: Asking, cases: readonly Case[]): Promise<Values> {
  const given = cases.flatMap(({ constraints }) => constraints.map(({ property }) => [property.id, property] as const))
  const values = new Map<string, ReadonlyMap<string, readonly Value[]>>()
  for (const property of new Map(given).values()) {
    values.set(property.id, await valuesOf(asking, property, idsComparedBy(cases, property)))
  }
  return values
}

const idsComparedBy = (cases: readonly Case[], { id }: Property): string[] => {
  const comparing = cases.filter(({ constraints }) => constraints.some(({ property }) => property.id === id))
  return [...new Set(comparing.flatMap(({ candidates }) => candidates.map(({ entity }) => entity.id)))]
}

/** In as many documents as the bounds of one ask for. */
async function valuesOf(
  asking: Asking,
  property: Property,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Value[]>> {
  const wanted: readonly Wanted[] = [{ property, limit: COMPARED_LINKS, validOn: null }]
  const each = costOf(asking, valuesText(wanted), { ids: ids.slice(0, 1) })
  const size = Math.max(1, Math.min(MOST_IDS, Math.floor(LIMITS.nodes / Math.max(1, each))))
  const values = new Map<string, readonly Value[]>()
  for (let from = 0; from < ids.length; from += size) {
    const read = await readValues(asking, ids.slice(from, from + size), wanted)
    for (const [id, [found = []]] of read) values.set(id, found)
  }
  return values
}
