import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { getOrInsert } from '../../lib/collections/memoize.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'

/** The parent entity that the statement of its list returns as well. */
export interface ParentPrefetch {
  readonly parent?: EntityRow | null | undefined
}

// The requested projections of a request, by the field node of the list.
const parentRequests = new WeakMap<Loaders, Map<FieldNode, Wanted>>()

/**
 * Requests that the statement of a list returns the list's parent as well.
 * @returns false when the same field node already returns another projection of its parents
 */
export function requestParent({ loaders }: Context, list: FieldNode, projection: Wanted): boolean {
  const requests = getOrInsert(parentRequests, loaders, () => new Map<FieldNode, Wanted>())
  const existing = requests.get(list)
  if (existing !== undefined) return JSON.stringify(existing) === JSON.stringify(projection)
  requests.set(list, projection)
  return true
}

/** The projection of the parent that a list has to return; undefined when it was not requested. */
export function requestedParent({ loaders }: Context, { fieldNodes: [list] }: GraphQLResolveInfo): Wanted | undefined {
  return list && parentRequests.get(loaders)?.get(list)
}

/** Primes the entity loader with the prefetched parent. When the list did not return it, it is read separately. */
export function primeParent(
  { loaders, reader }: Context,
  id: string,
  projection: Wanted,
  prefetch: Promise<ParentPrefetch>,
): void {
  const readSeparately = async () => (await entitiesById(reader, [id], projection)).get(id)
  const entity = prefetch.then(({ parent }) => parent ?? readSeparately(), readSeparately)
  // A rejection reaches the caller that loads the entity. When arguments are invalid nothing loads it, so the rejection
  // would otherwise be unhandled.
  entity.catch(() => undefined)
  loaders.primeAsync(entitiesById, projection, id, entity)
}
