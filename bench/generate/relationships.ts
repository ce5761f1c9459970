import { worded, yearOf } from './dates.ts'
import { eventOf, participantsOf } from './events.ts'
import type { KindName } from './shape.ts'
import { claimOn, hubId, idOf, type Line, type World } from './world.ts'

/** Generates the lines of relationships.jsonl, ordered by type. */
export function* relationshipLines(world: World): Generator<Line> {
  yield* each(world, 'person', tenuresOf)
  yield* hubTenures(world)
  yield* each(world, 'event', participationsOf)
  yield* each(world, 'event', eventRelationships)
  yield* each(world, 'institution', institutionRelationships)
  yield* each(world, 'project', contributionsTo)
  yield* each(world, 'framework', adherencesTo)
}

function* each(
  world: World,
  kind: KindName,
  linesOf: (world: World, index: number) => Iterable<Line>,
): Generator<Line> {
  for (let index = 0; index < world.shape[kind]; index += 1) yield* linesOf(world, index)
}

interface Link {
  readonly type: string
  readonly from: string
  readonly to: string
  /** Distinguishes it from other relationships of the same type between the same ends. */
  readonly discriminator?: string | number
  readonly values?: Line
  /** Claims in addition to the first one. */
  readonly furtherClaims?: readonly Line[]
}

function link(
  world: World,
  number: number,
  { type, from, to, discriminator, values = {}, furtherClaims = [] }: Link,
): Line {
  const parts = [from, to, discriminator]
    .filter((part) => part !== undefined)
    .map((part) => String(part).replace(/^\w+:g/, ''))
  const id = `${type.toLowerCase()}:${from[0]}${parts[0]}-${to[0]}${parts.slice(1).join('-')}`
  return { id, type, from, to, ...values, claims: [claimOn(world, number), ...furtherClaims] }
}

const TITLES = ['Director', 'Minister', 'Adviser', 'Head of Unit', 'Special Envoy', 'Deputy Director']

/** The posts of a person. A few people have several posts, which can overlap. */
function tenuresOf(world: World, index: number): Line[] {
  const draws = world.random('posts', index)
  const count = draws.chance(0.09) ? draws.whole(2, 3) : 1
  const title = draws.whole(0, TITLES.length - 1)
  return Array.from({ length: count }, (_, of) => {
    const to = of === 0 ? employerOf(world, index) : idOf('institution', draws.zipf(world.shape.institution))
    const year = yearOf(draws)
    const start = draws.chance(0.25) ? {} : { start: worded(year, draws) }
    const end = draws.chance(0.45) ? {} : { end: worded(year + draws.whole(1, 6), draws) }
    // For some posts a second source gives another start.
    const furtherClaims = draws.chance(0.02) ? [claimOn(world, index + 1, { start: String(year + 1) })] : []
    const values = { title: TITLES[(title + of) % TITLES.length], ...start, ...end }
    return link(world, index, {
      type: 'HOLDS_POST',
      from: idOf('person', index),
      to,
      discriminator: of,
      values,
      furtherClaims,
    })
  })
}

/** The additional posts of the first people at the large employers. */
function* hubTenures(world: World): Generator<Line> {
  for (const people of world.hubs) {
    for (let index = 0; index < Math.min(people, world.shape.person); index += 1) {
      const draws = world.random(`hub ${people}`, index)
      const values = { title: draws.pick(TITLES), start: worded(yearOf(draws), draws) }
      yield link(world, index, { type: 'HOLDS_POST', from: idOf('person', index), to: hubId(people), values })
    }
  }
}

const employerOf = (world: World, person: number): string =>
  idOf('institution', world.random('employer', person).zipf(world.shape.institution))

function participationsOf(world: World, index: number): Line[] {
  const draws = world.random('capacity', index)
  return participantsOf(world, index).map(({ id, role }) => {
    const represents = id.startsWith('person:') && draws.chance(0.5)
    const capacity = represents
      ? { capacity: draws.pick(TITLES), onBehalfOfId: employerOf(world, Number(id.replace('person:g', ''))) }
      : {}
    const values = { participationRole: role, ...capacity }
    return link(world, index, { type: 'PARTICIPATED_IN', from: id, to: idOf('event', index), values })
  })
}

/** The summit, location and topic of an event. */
function* eventRelationships(world: World, index: number): Generator<Line> {
  const [draws, from] = [world.random('setting', index), idOf('event', index)]
  const one = (kind: KindName) => idOf(kind, draws.whole(0, world.shape[kind] - 1))
  const { summit } = eventOf(world, index)
  if (summit !== null) yield link(world, index, { type: 'PART_OF', from, to: idOf('event', summit) })
  if (draws.chance(0.6))
    yield link(world, index, { type: 'LOCATED_IN', from, to: one(draws.pick(['place', 'country'])) })
  if (draws.chance(0.5)) {
    const [to, manner] = [one(draws.pick(['framework', 'topic'])), draws.pick(['COVERS', 'DISCUSSED'])]
    yield link(world, index, { type: 'COVERS', from, to, values: { manner } })
  }
}

/** The parent, location and membership of an institution. Parents have a lower index, so that there are no cycles. */
function* institutionRelationships(world: World, index: number): Generator<Line> {
  const [draws, from] = [world.random('placed', index), idOf('institution', index)]
  if (index > 0 && draws.chance(0.25)) {
    yield link(world, index, { type: 'PART_OF', from, to: idOf('institution', draws.zipf(index)) })
  }
  if (draws.chance(0.5)) {
    yield link(world, index, { type: 'LOCATED_IN', from, to: idOf('country', draws.whole(0, world.shape.country - 1)) })
  }
  if (index > 0 && draws.chance(0.4)) {
    const values = { membershipRole: draws.pick(['MEMBER', 'MEMBER', 'OBSERVER']) }
    yield link(world, index, { type: 'MEMBER_OF', from, to: idOf('institution', draws.zipf(index)), values })
  }
}

function contributionsTo(world: World, index: number): Line[] {
  const draws = world.random('contributions', index)
  const [to, values] = [idOf('project', index), { contributionRole: draws.pick(['FUNDER', 'IMPLEMENTER', 'PARTNER']) }]
  const from = new Set([draws.zipf(world.shape.institution), draws.zipf(world.shape.institution)])
  return [...from].map((institution) =>
    link(world, index, { type: 'CONTRIBUTES_TO', from: idOf('institution', institution), to, values }),
  )
}

function adherencesTo(world: World, index: number): Line[] {
  const draws = world.random('adherences', index)
  const countries = new Set(Array.from({ length: 15 }, () => draws.whole(0, world.shape.country - 1)))
  return [...countries].map((country) => {
    const values = { adherenceKind: draws.pick(['MEMBER', 'MEMBER', 'OBSERVER', 'SIGNED']) }
    return link(world, index, {
      type: 'ADHERES_TO',
      from: idOf('country', country),
      to: idOf('framework', index),
      values,
    })
  })
}
