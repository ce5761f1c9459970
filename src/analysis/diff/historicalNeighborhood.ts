import { badUserInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityNotFound } from '../../model/entities/entityNotFound.ts'
import { withAsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import { type HistoricalLinks, MAX_LOGGED_LINKS, relationshipsAt } from '../../read/lists/relationshipsAt.ts'
import { MAX_ENTITIES } from '../../read/neighborhood/neighborhoodStatement.ts'
import {
  completeBothSides,
  type HistoricalScope,
  SIDES,
  type Side,
  startTraversal,
  type Traversal,
} from './historicalTraversal.ts'
import { isValidAt } from './recordValidity.ts'
import type { NeighborhoodVersions, RecordVersions } from './recordVersions.ts'

/** Maximum number of entities that one step expands; each of them is a list to read from the log. */
const MAX_EXPANDED = 100

/**
 * A neighborhood at two moments of knowledge, from the change log: everything within `depth` steps over relationships
 * that were known and valid at either of them.
 * @throws BAD_USER_INPUT when more than MAX_LOGGED_LINKS relationships have ever been linked to the entity
 */
export async function historicalNeighborhood(context: Context, scope: HistoricalScope): Promise<NeighborhoodVersions> {
  const state = startTraversal(scope.around)
  let frontier: readonly string[] = [scope.around]
  for (let step = 0; step < scope.depth && frontier.length > 0; step += 1)
    frontier = await expandFrontier(context, scope, state, frontier)
  await completeBothSides(context, scope, state)
  if (SIDES.every((side) => !state.entities[side].has(scope.around))) throw entityNotFound('around', scope.around)
  const entities = [...state.visited].map((id) => versionsOf(id, state.entities, scope))
  const linkIds = new Set(SIDES.flatMap((side) => [...state.links[side].keys()]))
  const links = [...linkIds].map((id) => versionsOf(id, state.links, scope))
  return { records: [...entities, ...links], truncated: state.truncated }
}

/** Expands the frontier by one step on both sides. @returns the ids of the newly visited entities */
async function expandFrontier(
  context: Context,
  scope: HistoricalScope,
  state: Traversal,
  frontier: readonly string[],
): Promise<string[]> {
  const expanded = frontier.slice(0, MAX_EXPANDED)
  state.truncated ||= expanded.length < frontier.length
  const before = new Set(state.visited)
  for (const side of SIDES) {
    const lists = await Promise.all(expanded.map((id) => linksOf(context, scope, side, id)))
    for (const [i, list] of lists.entries()) addLinks(scope, side, state, expanded[i] as string, list)
  }
  return [...state.visited].filter((id) => !before.has(id))
}

async function linksOf(
  { loaders }: Context,
  { types, ...scope }: HistoricalScope,
  side: Side,
  id: string,
): Promise<HistoricalLinks> {
  const request = { knownAt: scope[side].knownAt, out: types, in: types }
  return (await loaders.load(relationshipsAt, request, id)) as HistoricalLinks
}

function addLinks(scope: HistoricalScope, side: Side, state: Traversal, id: string, list: HistoricalLinks): void {
  const { everCount, entity, links } = list
  if (everCount > MAX_LOGGED_LINKS) {
    if (id === scope.around) throw tooManyLinks(id, everCount)
    state.truncated = true
    return
  }
  if (entity) state.entities[side].set(id, entity)
  for (const { relationship, neighbor, direction } of links) {
    if (!entity || !scope.labels.includes(neighbor.__typename)) continue
    const ends = direction === 'OUT' ? { from: entity, to: neighbor } : { from: neighbor, to: entity }
    const link = relationshipFrom({ ...(relationship as object) }, ends)
    if (!isValidAt(link, scope[side])) continue
    if (!state.visited.has(neighbor.id) && state.visited.size >= MAX_ENTITIES) {
      state.truncated = true
      continue
    }
    state.visited.add(neighbor.id)
    state.entities[side].set(neighbor.id, neighbor)
    state.links[side].set(link.id, link)
  }
}

const tooManyLinks = (id: string, count: number) =>
  badUserInput(
    `around as an entity with at most ${MAX_LOGGED_LINKS} relationships of the requested types in the change log, because knownAt is answered from it; request fewer types, or compare days without knownAt`,
    `${id}, which has had ${count}`,
  )

function versionsOf<R extends EntityRow | RelationshipRow>(
  id: string,
  { from, to }: Record<Side, ReadonlyMap<string, R>>,
  scope: HistoricalScope,
): RecordVersions {
  const [first, second] = [from.get(id), to.get(id)]
  return {
    id,
    from: first && isValidAt(first, scope.from) ? withAsOf(scope.from, first) : null,
    to: second && isValidAt(second, scope.to) ? withAsOf(scope.to, second) : null,
  }
}
