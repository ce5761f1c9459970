import { entityByAnyId, entityMap } from '../entities/entityRow.ts'
import { isChosenKind, isChosenLink } from '../filters/linkTests.ts'
import { relationshipMap } from '../relationships/relationshipRow.ts'

/** The most steps that can be asked for. */
export const DEEPEST = 3

/**
 * Everything within so many steps of an entity, one level after the other. A level stops at the limits, so the work is
 * bounded at any hub. `frontier` is what the next step starts from, `seen` what was reached so far, and `cut` turns true
 * when a limit ends a level.
 */
const textOf = (depth: number): string => `${entityByAnyId('a', '$around')}
WITH a, [a] AS seen, [a] AS frontier, [] AS links, false AS cut
${Array.from({ length: depth }, () => STEP).join('\n')}
RETURN [e IN seen | ${entityMap('e')}] AS entities, [r IN links | ${relationshipMap('r')}] AS relationships, cut`

const STEP = `CALL (frontier) {
  UNWIND frontier AS n
  MATCH (n)-[r]-(other:Entity)
  WHERE ${isChosenLink('r')} AND ${isChosenKind('other')}
  WITH r, other LIMIT $mostLinks
  RETURN collect(DISTINCT r) AS reached, collect(DISTINCT other) AS others
}
WITH a, seen, links, cut OR size(reached) = $mostLinks AS cut, reached, [e IN others WHERE NOT e IN seen] AS fresh
WITH a, seen + fresh[..$limit - size(seen)] AS seen, fresh[..$limit - size(seen)] AS frontier,
  links + [r IN reached WHERE NOT r IN links] AS links, cut OR size(seen) + size(fresh) > $limit AS cut`

const texts = Array.from({ length: DEEPEST }, (_, i) => textOf(i + 1))

export const neighborhoodStatement = (depth: number): string => texts[depth - 1] as string
