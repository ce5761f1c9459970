import { worded, yearOf } from './dates.ts'
import { eventOf } from './events.ts'
import { nearly, personNames } from './names.ts'
import type { KindName } from './shape.ts'
import { claimOn, hubId, idOf, type Line, type World } from './world.ts'

/** The fields of an entity of each kind, without id and claims. */
const CONTENT: Readonly<Record<KindName, (world: World, index: number) => Line>> = {
  country: countryOf,
  place: (world, index) => ({
    name: `Port ${index}`,
    placeKind: world.random('place', index).pick(['CITY', 'CITY', 'REGION']),
  }),
  topic: (_, index) => ({ name: `topic ${index}`, topicScheme: 'LOCAL', code: `topic-${index}` }),
  framework: (world, index) => ({
    name: `${index} Process on Mobility`,
    frameworkKind: world.random('framework', index).pick(['CONSULTATIVE_PROCESS', 'FRAMEWORK', 'REGIONAL_POLICY']),
  }),
  instrument: (world, index) => ({
    name: `Declaration ${index} on Migration`,
    instrumentKind: world.random('instrument', index).pick(['DECLARATION', 'ACTION_PLAN', 'MOU']),
  }),
  project: (world, index) => ({
    name: `Support to Return and Reintegration, phase ${index}`,
    projectKind: world.random('project', index).pick(['PROJECT', 'PROJECT', 'PROGRAMME', 'FUND']),
  }),
  institution: institutionOf,
  person: personOf,
  event: eventLine,
}

/** Generates the lines of entities.jsonl. */
export function* entityLines(world: World): Generator<Line> {
  for (const [kind, content] of Object.entries(CONTENT) as [KindName, (typeof CONTENT)[KindName]][]) {
    for (let index = 0; index < world.shape[kind]; index += 1) {
      const { names = [], ...values } = content(world, index)
      const record = { id: idOf(kind, index), kind: kind.toUpperCase(), ...values, names, externalIds: [] }
      yield { ...record, claims: [claimOn(world, index)] }
    }
  }
  yield* hubLines(world)
}

function* hubLines(world: World): Generator<Line> {
  for (const people of world.hubs) {
    const record = { id: hubId(people), kind: 'INSTITUTION', name: `Secretariat of ${people}`, institutionKind: 'IGO' }
    yield { ...record, names: [], externalIds: [], claims: [claimOn(world, people)] }
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function countryOf(_: World, index: number): Line {
  const [first, second] = [LETTERS[Math.floor(index / 26)], LETTERS[index % 26]]
  return { name: `Land of ${first}${second}`, iso2: `${first}${second}`, iso3: `${first}${second}X` }
}

function institutionOf(world: World, index: number): Line {
  // The first institution is the hub, which takes part in a quarter of all events.
  const [name, institutionKind] = index === 0 ? ['World Agency for Migration', 'IGO'] : institutionName(world, index)
  const acronym = name.replaceAll(/[^A-Z]/g, '')
  return { name, institutionKind, acronym, names: [{ value: acronym, nameKind: 'ACRONYM' }] }
}

function institutionName({ random }: World, index: number): readonly [name: string, kind: string] {
  const draws = random('institution', index)
  const [sort, kind] = draws.pick([
    ['Ministry', 'MINISTRY'],
    ['Agency', 'AGENCY'],
    ['Office', 'OFFICE'],
    ['Network', 'NETWORK'],
    ['Association', 'NGO'],
  ] as const)
  const field = draws.pick(['Labour', 'Migration', 'Interior', 'Diaspora Affairs', 'Border Management', 'Statistics'])
  return [`${sort} of ${field} ${index}`, kind]
}

// Every fortieth person duplicates the person before it, with a variant of the name.
const TWINS = 40

function personOf({ random }: World, index: number): Line {
  const own = personNames(random('person', index))
  if (index % TWINS !== TWINS - 1) return own
  const { name } = personNames(random('person', index - 1))
  return { name: nearly(name, random('twin', index)), names: [] }
}

function eventLine(world: World, index: number): Line {
  const { name, eventKind, date } = eventOf(world, index)
  return { name, eventKind, status: 'REPORTED', ...(date === null ? {} : { date }) }
}

/** Generates the lines of sources.jsonl. */
export function* sourceLines(world: World): Generator<Line> {
  for (let index = 0; index < world.sources; index += 1) {
    const draws = world.random('source', index)
    yield {
      id: idOf('source', index),
      sourceKind: draws.pick(['PRESS_RELEASE', 'NEWS', 'OFFICIAL_LIST']),
      title: `Press release ${index}`,
      publisher: `Newsroom ${draws.whole(0, 99)}`,
      published: worded(yearOf(draws), draws),
    }
  }
}
