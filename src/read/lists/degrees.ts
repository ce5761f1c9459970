import { lazy } from '../../lib/lazy.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityColumn, entityFrom } from '../../model/entities/entityRow.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Batch, Loaders } from '../../neo4j/graph/loaders.ts'
import type { Along } from './along.ts'
import { degreeOf, opposite, SIDES, type Side } from './linkStatement.ts'

/** Relationships of one type that leave an entity or reach it. */
export interface Links {
  readonly type: string
  readonly side: Side
}

/** Those of some types on some sides. */
export const linksOf = (types: Iterable<string>, sides = SIDES): readonly Links[] =>
  [...types].flatMap((type) => sides.map((side) => ({ type, side })))

/** The names of the kinds that may stand at the other ends of some. */
export const kindsBeyond = (all: readonly Links[]): readonly string[] => [
  ...new Set(
    all.flatMap(({ type, side }) =>
      Object.keys((relationshipKinds.get(type) as RelationshipKind)[opposite(side)].fields),
    ),
  ),
]

/**
 * How many relationships of an entity there are: one statement counts for all lists and all entities of a level.
 * @param near what that statement finds of the entities besides, for `nearCounted`
 */
export async function degree(
  loaders: Loaders,
  id: string,
  links: readonly Links[],
  near: Wanted | undefined,
): Promise<number> {
  const found = await Promise.all(links.map((it) => loaders.load(degrees, near, `${nameOf(it)} ${id}`)))
  return found.reduce<number>((sum, count) => sum + Number(count ?? 0), 0)
}

/** The entity itself, as such a statement finds it. */
export const nearCounted = async (loaders: Loaders, id: string, near: Wanted): Promise<Along> => ({
  near: (await loaders.load(degrees, near, `${NEAR} ${id}`)) as EntityRow | undefined,
})

const NEAR = 'near'

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

const allLinks = lazy(() => linksOf(relationshipKinds.keys()))

// One constant text, whatever is counted: a text for each choice would have to be planned each time.
const counts = lazy(() => allLinks().map(wantedDegree('null')).join(',\n  '))

const statementFor = (near: Wanted | undefined): string => `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [${counts()}] AS degrees${near === undefined ? '' : `, ${entityColumn('n', near, 'near')} AS near`}`

/** By type, side and id; the entity itself by its id. */
const degrees: Batch<Wanted | undefined, number | EntityRow> = async (reader, keys, near) => {
  const asked = keys.map(namedIn)
  const wanted = Object.fromEntries(asked.map(([name]) => [name, true]))
  const ids = [...new Set(asked.map(([, id]) => id))]
  const rows = await reader.read(statementFor(near), { ids, wanted, ...(near && { near }) })
  return new Map<string, number | EntityRow>(
    rows.flatMap((row) => [
      ...counted(String(row.id), row.degrees as readonly (number | null)[]),
      ...(near === undefined ? [] : [[`${NEAR} ${row.id}`, entityFrom(row.near, near)] as const]),
    ]),
  )
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
