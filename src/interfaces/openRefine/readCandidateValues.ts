import { LIMITS } from '../../platform/bounds/limits.ts'
import type { Value } from './cells.ts'
import { costOf, type ExecutionScope } from './executeDocument.ts'
import type { Property } from './properties.ts'
import { type PropertyRequest, readValues, valuesDocument } from './readValues.ts'
import type { ReconcileCase } from './reconcileCase.ts'

// The newest relationships of a candidate that are searched for a value.
const COMPARED_RELATIONSHIPS = 50
// The limit of the query field `nodes`.
const MAX_IDS = 100

/** Values by property id, then by entity id. */
export type CandidateValues = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>

/** Reads the values of all candidates of a batch for the properties that its queries constrain. */
export async function readCandidateValues(
  scope: ExecutionScope,
  cases: readonly ReconcileCase[],
): Promise<CandidateValues> {
  const constrained = cases.flatMap(({ constraints }) =>
    constraints.map(({ property }) => [property.id, property] as const),
  )
  const values = new Map<string, ReadonlyMap<string, readonly Value[]>>()
  for (const property of new Map(constrained).values()) {
    values.set(property.id, await valuesOf(scope, property, idsComparedBy(cases, property)))
  }
  return values
}

const idsComparedBy = (cases: readonly ReconcileCase[], { id }: Property): string[] => {
  const comparing = cases.filter(({ constraints }) => constraints.some(({ property }) => property.id === id))
  return [...new Set(comparing.flatMap(({ candidates }) => candidates.map(({ entity }) => entity.id)))]
}

/** Reads in several documents if one would exceed the cost limit. */
async function valuesOf(
  scope: ExecutionScope,
  property: Property,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Value[]>> {
  const requests: readonly PropertyRequest[] = [{ property, limit: COMPARED_RELATIONSHIPS, validOn: null }]
  const costPerId = costOf(scope, valuesDocument(requests), { ids: ids.slice(0, 1) })
  const size = Math.max(1, Math.min(MAX_IDS, Math.floor(LIMITS.nodes / Math.max(1, costPerId))))
  const values = new Map<string, readonly Value[]>()
  for (let from = 0; from < ids.length; from += size) {
    const read = await readValues(scope, ids.slice(from, from + size), requests)
    for (const [id, [propertyValues = []]] of read) values.set(id, propertyValues)
  }
  return values
}
