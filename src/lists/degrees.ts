import type { Batch, Loaders } from '../graph/loaders.ts'
import { once } from '../record/once.ts'
import { relationshipKinds } from '../relationships/relationship.ts'
import { degreeOf, SIDES, type Side } from './linkStatement.ts'

/** Relationships of one type that leave an entity or reach it. */
export interface Links {
  readonly type: string
  readonly side: Side
}

/** Those of some types on some sides. */
export const linksOf = (types: Iterable<string>, sides = SIDES): readonly Links[] =>
  [...types].flatMap((type) => sides.map((side) => ({ type, side })))

/** How many relationships of an entity there are: one statement counts for all lists and all entities of a level. */
export async function degree(loaders: Loaders, id: string, links: readonly Links[]): Promise<number> {
  const found = await Promise.all(links.map((it) => loaders.load(degrees, null, `${nameOf(it)} ${id}`)))
  return found.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Such a count as Cypher, of those of them for which the parameter `wanted` is true. */
export const degreeAmong = (all: readonly Links[]): string => all.map(wantedDegree('0')).join('\n  + ')

/** The parameter that wants some of them. */
export const wanting = (links: readonly Links[]): Readonly<Record<string, true>> =>
  Object.fromEntries(links.map((it) => [nameOf(it), true]))

/** Whether the parameter `wanted` wants them. */
export const isWanted = (links: Links): string => `$wanted.${nameOf(links)}`

const nameOf = ({ type, side }: Links): string => `${type}_${side}`

const wantedDegree =
  (otherwise: string) =>
  (links: Links): string =>
    `CASE WHEN ${isWanted(links)} THEN ${degreeOf(links.type, links.side)} ELSE ${otherwise} END`

const allLinks = once(() => linksOf(relationshipKinds.keys()))

// One constant text, whatever is counted: a text for each choice would have to be planned each time.
const statement = once(
  () => `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [${allLinks().map(wantedDegree('null')).join(',\n  ')}] AS degrees`,
)

/** By type, side and id. */
const degrees: Batch<null, number> = async (reader, keys) => {
  const asked = keys.map(namedIn)
  const wanted = Object.fromEntries(asked.map(([name]) => [name, true]))
  const ids = [...new Set(asked.map(([, id]) => id))]
  const rows = await reader.read(statement(), { ids, wanted })
  return new Map(rows.flatMap(({ id, degrees }) => counted(String(id), degrees as readonly (number | null)[])))
}

/** What a key names, and the id behind the first space. */
function namedIn(key: string): readonly [string, string] {
  const end = key.indexOf(' ')
  return [key.slice(0, end), key.slice(end + 1)]
}

const counted = (id: string, degrees: readonly (number | null)[]) =>
  degrees.flatMap((count, place) =>
    count === null ? [] : [[`${nameOf(allLinks()[place] as Links)} ${id}`, count] as const],
  )
