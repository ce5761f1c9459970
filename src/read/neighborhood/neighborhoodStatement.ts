import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { relationshipMap } from '../../model/relationships/relationshipRow.ts'
import { isSelectedKind, isSelectedLink } from '../filters/linkPredicates.ts'
import { linkValidIn } from '../filters/validityPredicate.ts'

/** Maximum number of steps. */
export const MAX_DEPTH = 3

/** Limits of the size of a neighborhood. */
export const MAX_ENTITIES = 1_000
export const MAX_RELATIONSHIPS = 5_000

/**
 * Reads all entities within `depth` steps of an entity, level by level. Each level stops at the limits, so the cost is
 * bounded at any hub. `frontier` holds the entities from which the next step starts, `seen` all visited entities, and
 * `cut` is true when a limit was reached.
 */
const textOf = (depth: number, isFollowed: (link: string) => string): string => `${entityByAnyId('a', '$around')}
WITH a, [a] AS seen, [a] AS frontier, [] AS links, false AS cut
${Array.from({ length: depth }, () => stepOf(isFollowed)).join('\n')}
RETURN [e IN seen | ${entityMap('e')}] AS entities, [r IN links | ${relationshipMap('r')}] AS relationships, cut`

const stepOf = (isFollowed: (link: string) => string): string => `CALL (frontier) {
  UNWIND frontier AS n
  MATCH (n)-[r]-(other:Entity)
  WHERE ${isFollowed('r')} AND ${isSelectedKind('other')}
  WITH r, other LIMIT $mostLinks
  RETURN collect(DISTINCT r) AS reached, collect(DISTINCT other) AS others
}
WITH a, seen, links, cut OR size(reached) = $mostLinks AS cut, reached, [e IN others WHERE NOT e IN seen] AS unvisited
WITH a, seen + unvisited[..$limit - size(seen)] AS seen, unvisited[..$limit - size(seen)] AS frontier,
  links + [r IN reached WHERE NOT r IN links] AS links, cut OR size(seen) + size(unvisited) > $limit AS cut`

const textsOf = (isFollowed: (link: string) => string): readonly string[] =>
  Array.from({ length: MAX_DEPTH }, (_, i) => textOf(i + 1, isFollowed))

const texts = textsOf(isSelectedLink)

/** The statement for a number of steps. */
export const neighborhoodStatement = (depth: number): string => texts[depth - 1] as string

const eitherTexts = textsOf(
  (link) => `type(${link}) IN $types AND (${linkValidIn(link, '$from')} OR ${linkValidIn(link, '$to')})`,
)

/** The same over relationships valid at either of two as-ofs, whose day ranges are `$from` and `$to`. */
export const neighborhoodAtEitherStatement = (depth: number): string => eitherTexts[depth - 1] as string
