import { badInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entitiesThen } from '../../model/entities/entityThen.ts'
import { noEntity } from '../../model/entities/noEntity.ts'
import { statesThen } from '../../model/history/statesThen.ts'
import { type PastAsOf, seenAt } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { type LinksThen, linksThen, MOST_EVER } from '../../read/lists/linksThen.ts'
import { MOST_ENTITIES } from '../../read/neighborhood/neighborhoodStatement.ts'
import type { Sighted, Surroundings, Walk } from './between.ts'
import { held } from './standing.ts'

/** The same walk at two moments of our knowledge. */
export interface WalkThen extends Walk {
  readonly from: PastAsOf
  readonly to: PastAsOf
}

const SIDES = ['from', 'to'] as const
type Side = (typeof SIDES)[number]

/** What was found so far: the records of each side, by id. */
interface Found {
  readonly entities: Record<Side, Map<string, EntityRow>>
  readonly links: Record<Side, Map<string, RelationshipRow>>
  /** Every entity that was reached, on either side. */
  readonly reached: Set<string>
  truncated: boolean
}

/** From how many entities one step goes on: each is a list that is read from the log. */
const MOST_EXPANDED = 100

/**
 * A neighbourhood at two moments, as the log of changes tells it: everything within so many steps over relationships
 * that were known and held at either of them.
 * @throws BAD_USER_INPUT where more relationships have ever touched the middle than lists are told of
 */
export async function surroundingsThen(context: Context, walk: WalkThen): Promise<Surroundings> {
  const found: Found = { entities: sides(), links: sides(), reached: new Set([walk.around]), truncated: false }
  let frontier: readonly string[] = [walk.around]
  for (let step = 0; step < walk.depth && frontier.length > 0; step += 1)
    frontier = await stepOn(context, walk, found, frontier)
  await fillIn(context, walk, found)
  if (SIDES.every((side) => !found.entities[side].has(walk.around))) throw noEntity('around', walk.around)
  const entities = [...found.reached].map((id) => sightedThen(id, found.entities, walk))
  const ids = new Set(SIDES.flatMap((side) => [...found.links[side].keys()]))
  const links = [...ids].map((id) => sightedThen(id, found.links, walk))
  return { records: [...entities, ...links], truncated: found.truncated }
}

const sides = <R>(): Record<Side, Map<string, R>> => ({ from: new Map(), to: new Map() })

/** Goes one step on from some entities, on both sides, and gives those that were reached by it. */
async function stepOn(context: Context, walk: WalkThen, found: Found, frontier: readonly string[]): Promise<string[]> {
  const expanded = frontier.slice(0, MOST_EXPANDED)
  found.truncated ||= expanded.length < frontier.length
  const before = new Set(found.reached)
  for (const side of SIDES) {
    const lists = await Promise.all(expanded.map((id) => linksOf(context, walk, side, id)))
    for (const [i, list] of lists.entries()) note(walk, side, found, expanded[i] as string, list)
  }
  return [...found.reached].filter((id) => !before.has(id))
}

async function linksOf({ loaders }: Context, { types, ...walk }: WalkThen, side: Side, id: string): Promise<LinksThen> {
  return (await loaders.load(linksThen, { knownAt: walk[side].knownAt, out: types, in: types }, id)) as LinksThen
}

function note(walk: WalkThen, side: Side, found: Found, id: string, { ever, near, links }: LinksThen): void {
  if (ever > MOST_EVER) {
    if (id === walk.around) throw tooMany(id, ever)
    found.truncated = true
    return
  }
  if (near) found.entities[side].set(id, near)
  for (const { relationship, other, direction } of links) {
    if (!near || !walk.labels.includes(other.__typename)) continue
    const ends = direction === 'OUT' ? { from: near, to: other } : { from: other, to: near }
    const link = relationshipFrom({ ...(relationship as object) }, ends)
    if (!held(link, walk[side])) continue
    if (!found.reached.has(other.id) && found.reached.size >= MOST_ENTITIES) {
      found.truncated = true
      continue
    }
    found.reached.add(other.id)
    found.entities[side].set(other.id, other)
    found.links[side].set(link.id, link)
  }
}

const tooMany = (id: string, ever: number) =>
  badInput(
    `around as an entity that no more than ${MOST_EVER} relationships of the types asked for have ever touched, since knownAt is answered from the log of changes; ask for fewer types, or for days without knownAt`,
    `${id}, which ${ever} have touched`,
  )

/** What one side alone has reached is looked up on the other: entities may be there, and relationships have moved. */
async function fillIn({ reader }: Context, walk: WalkThen, found: Found): Promise<void> {
  for (const side of SIDES) {
    const { knownAt } = walk[side]
    const entities = [...found.reached].filter((id) => !found.entities[side].has(id))
    if (entities.length === 0) continue
    for (const [id, entity] of await entitiesThen(reader, entities, knownAt)) found.entities[side].set(id, entity)
  }
  await addMoved(reader, walk, found, 'from', 'to')
  await addMoved(reader, walk, found, 'to', 'from')
}

/** Relationships that a merge has moved to another entity are not in its lists on one side, but they are the same. */
async function addMoved(reader: Reader, walk: WalkThen, { links }: Found, side: Side, other: Side): Promise<void> {
  const missing = [...links[other].values()].filter(({ id }) => !links[side].has(id))
  if (missing.length === 0) return
  const states = await statesThen(
    reader,
    missing.map(({ id }) => id),
    { knownAt: walk[side].knownAt },
  )
  for (const { id, fromId, toId } of missing) {
    const { record, type } = states.get(id) ?? { record: null, type: null }
    if (!record || (record.fromId === fromId && record.toId === toId)) continue
    const link = relationshipFrom({ ...record, type, possibleFrom: record.startEarliest, possibleTo: record.endLatest })
    if (held(link, walk[side])) links[side].set(id, link)
  }
}

function sightedThen<R extends EntityRow | RelationshipRow>(
  id: string,
  { from, to }: Record<Side, ReadonlyMap<string, R>>,
  walk: WalkThen,
): Sighted {
  const [first, second] = [from.get(id), to.get(id)]
  return {
    id,
    from: first && held(first, walk.from) ? seenAt(walk.from, first) : null,
    to: second && held(second, walk.to) ? seenAt(walk.to, second) : null,
  }
}
