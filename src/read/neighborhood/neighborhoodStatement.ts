import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { relationshipMap } from '../../model/relationships/relationshipRow.ts'
import { linkHolds } from '../filters/holds.ts'
import { isChosenKind, isChosenLink } from '../filters/linkTests.ts'

/** The most steps that can be asked for. */
export const DEEPEST = 3

/** How much of a neighbourhood is looked at. */
export const MOST_ENTITIES = 1_000
export const MOST_RELATIONSHIPS = 5_000

/**
 * Everything within so many steps of an entity, one level after the other. A level stops at the limits, so the work is
 * bounded at any hub. `frontier` is what the next step starts from, `seen` what was reached so far, and `cut` turns true
 * when a limit ends a level.
 */
const textOf = (depth: number, isFollowed: (link: string) => string): string => `${entityByAnyId('a', '$around')}
WITH a, [a] AS seen, [a] AS frontier, [] AS links, false AS cut
${Array.from({ length: depth }, () => stepOf(isFollowed)).join('\n')}
RETURN [e IN seen | ${entityMap('e')}] AS entities, [r IN links | ${relationshipMap('r')}] AS relationships, cut`

const stepOf = (isFollowed: (link: string) => string): string => `CALL (frontier) {
  UNWIND frontier AS n
  MATCH (n)-[r]-(other:Entity)
  WHERE ${isFollowed('r')} AND ${isChosenKind('other')}
  WITH r, other LIMIT $mostLinks
  RETURN collect(DISTINCT r) AS reached, collect(DISTINCT other) AS others
}
WITH a, seen, links, cut OR size(reached) = $mostLinks AS cut, reached, [e IN others WHERE NOT e IN seen] AS fresh
WITH a, seen + fresh[..$limit - size(seen)] AS seen, fresh[..$limit - size(seen)] AS frontier,
  links + [r IN reached WHERE NOT r IN links] AS links, cut OR size(seen) + size(fresh) > $limit AS cut`

const textsOf = (isFollowed: (link: string) => string): readonly string[] =>
  Array.from({ length: DEEPEST }, (_, i) => textOf(i + 1, isFollowed))

const texts = textsOf(isChosenLink)

export const neighborhoodStatement = (depth: number): string => texts[depth - 1] as string

const eitherTexts = textsOf(
  (link) => `type(${link}) IN $types AND (${linkHolds(link, '$from')} OR ${linkHolds(link, '$to')})`,
)

/** The same over relationships that held at either of two as-ofs, whose days are `$from` and `$to`. */
export const neighborhoodAtEither = (depth: number): string => eitherTexts[depth - 1] as string
