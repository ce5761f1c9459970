import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { getOrMake } from '../../lib/collections/getOrMake.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'

/** What a statement for a list may find besides: the entity that the list is asked of. */
export interface Along {
  readonly near?: EntityRow | null | undefined
}

// By request, and by the place of the list in its document.
const bringing = new WeakMap<Loaders, Map<FieldNode, Wanted>>()

/**
 * Has a list bring along the entity that it is asked of, so that one statement answers both.
 * @returns false when the same place of the document already brings another part of its entities.
 */
export function bringAlong({ loaders }: Context, list: FieldNode, wanted: Wanted): boolean {
  const places = getOrMake(bringing, loaders, () => new Map<FieldNode, Wanted>())
  const before = places.get(list)
  if (before !== undefined) return JSON.stringify(before) === JSON.stringify(wanted)
  places.set(list, wanted)
  return true
}

/** What a list has to bring along of the entity that it is asked of; undefined when nothing. */
export function broughtBy({ loaders }: Context, { fieldNodes: [list] }: GraphQLResolveInfo): Wanted | undefined {
  return list && bringing.get(loaders)?.get(list)
}

/** Lets whoever asks for the entity have what came along; where nothing did, it is read after all. */
export function expectAlong({ loaders, reader }: Context, id: string, wanted: Wanted, found: Promise<Along>): void {
  const instead = async () => (await entitiesById(reader, [id], wanted)).get(id)
  const entity = found.then(({ near }) => near ?? instead(), instead)
  // Whoever asks hears what went wrong; where the arguments are refused nobody asks.
  entity.catch(() => undefined)
  loaders.expect(entitiesById, wanted, id, entity)
}
