import { lazy } from '../../lib/lazy.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityColumn, entityFrom } from '../../model/entities/entityRow.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { BatchFunction, Loaders } from '../../neo4j/graph/loaders.ts'
import { degreeOf, opposite, SIDES, type Side } from './linkStatement.ts'
import type { ParentPrefetch } from './parentPrefetch.ts'

/** A relationship type with the side at which the parent is: what a degree counts. */
export interface LinkType {
  readonly type: string
  readonly side: Side
}

/** All combinations of types and sides. */
export const linkTypes = (types: Iterable<string>, sides = SIDES): readonly LinkType[] =>
  [...types].flatMap((type) => sides.map((side) => ({ type, side })))

/** The names of the kinds that the neighbors can have. */
export const neighborKinds = (links: readonly LinkType[]): readonly string[] => [
  ...new Set(
    links.flatMap(({ type, side }) =>
      Object.keys((relationshipTypes.get(type) as RelationshipDefinition)[opposite(side)].listFields),
    ),
  ),
]

/**
 * The number of relationships of an entity. One statement counts for all lists and all entities of a level.
 * @param parent the projection of the entity that the statement returns as well, for `parentWithCounts`
 */
export async function countLinks(
  loaders: Loaders,
  id: string,
  links: readonly LinkType[],
  parent: Wanted | undefined,
): Promise<number> {
  const counts = await Promise.all(links.map((link) => loaders.load(degrees, parent, `${degreeName(link)} ${id}`)))
  return counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0)
}

/** The entity that the statement of `countLinks` returns. */
export const parentWithCounts = async (loaders: Loaders, id: string, projection: Wanted): Promise<ParentPrefetch> => ({
  parent: (await loaders.load(degrees, projection, `${PARENT} ${id}`)) as EntityRow | undefined,
})

const PARENT = 'parent'

/** The sum, in Cypher, of the degrees that the parameter `requested` selects. */
export const degreeSum = (links: readonly LinkType[]): string => links.map(requestedDegree('0')).join('\n  + ')

/** The value of the parameter `requested`. */
export const requestedDegrees = (links: readonly LinkType[]): Readonly<Record<string, true>> =>
  Object.fromEntries(links.map((link) => [degreeName(link), true]))

/** The Cypher condition that the parameter `requested` selects a link type. */
export const isRequested = (link: LinkType): string => `$requested.${degreeName(link)}`

const degreeName = ({ type, side }: LinkType): string => `${type}_${side}`

const requestedDegree =
  (otherwise: string) =>
  (link: LinkType): string =>
    `CASE WHEN ${isRequested(link)} THEN ${degreeOf(link.type, link.side)} ELSE ${otherwise} END`

const allLinkTypes = lazy(() => linkTypes(relationshipTypes.keys()))

// One constant text for every selection: a separate text for each would have to be planned each time.
const allDegrees = lazy(() => allLinkTypes().map(requestedDegree('null')).join(',\n  '))

const statementFor = (parent: Wanted | undefined): string => `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [${allDegrees()}] AS degrees${parent === undefined ? '' : `, ${entityColumn('n', parent, 'parent')} AS parent`}`

/** Degrees by `<type>_<side> <id>`, and the entity itself by `parent <id>`. */
const degrees: BatchFunction<Wanted | undefined, number | EntityRow> = async (reader, keys, parent) => {
  const parsed = keys.map(splitKey)
  const requested = Object.fromEntries(parsed.map(([name]) => [name, true]))
  const ids = [...new Set(parsed.map(([, id]) => id))]
  const rows = await reader.read(statementFor(parent), { ids, requested, ...(parent && { parent }) })
  return new Map<string, number | EntityRow>(
    rows.flatMap((row) => [
      ...degreeEntries(String(row.id), row.degrees as readonly (number | null)[]),
      ...(parent === undefined ? [] : [[`${PARENT} ${row.id}`, entityFrom(row.parent, parent)] as const]),
    ]),
  )
}

/** Splits a key at its first space: ids can contain spaces. */
function splitKey(key: string): readonly [name: string, id: string] {
  const end = key.indexOf(' ')
  return [key.slice(0, end), key.slice(end + 1)]
}

const degreeEntries = (id: string, counts: readonly (number | null)[]) =>
  counts.flatMap((count, index) =>
    count === null ? [] : [[`${degreeName(allLinkTypes()[index] as LinkType)} ${id}`, count] as const],
  )
