import { lazy } from '../../lib/lazy.ts'
import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { relationshipMap } from '../../model/relationships/relationshipRow.ts'
import { isSelectedKind, isSelectedLink } from '../filters/linkPredicates.ts'

/** Maximum length of a path. */
export const MAX_LENGTH = 6

/** How many of the shortest paths are examined; more for `overlapping`, whose condition can exclude most of them. */
export const MAX_EXAMINED = { any: 250, overlapping: 1_000 } as const

/**
 * Finds the shortest paths between two entities with Neo4j's bidirectional SHORTEST search. The text depends only on the
 * maximum length and on `overlapping`; types, kinds, days and the maximum degree are parameters.
 */
export const pathStatement = (maxLength: number, overlapping: boolean): string => {
  const texts = overlapping ? overlappingTexts() : plainTexts()
  return texts[maxLength - 1] as string
}

const lengths = Array.from({ length: MAX_LENGTH }, (_, i) => i + 1)
const plainTexts = lazy(() => lengths.map((maxLength) => textOf(maxLength, MAX_EXAMINED.any, 'true')))
const overlappingTexts = lazy(() =>
  lengths.map((maxLength) => textOf(maxLength, MAX_EXAMINED.overlapping, LINKS_SHARE_A_DAY)),
)

// The links share a day when the latest of their first possible days is not after the earliest of their last ones.
const LINKS_SHARE_A_DAY = `reduce(first = '', r IN links | CASE WHEN coalesce(r.possibleFrom, '') > first THEN r.possibleFrom ELSE first END)
    <= reduce(last = '9999-99-99', r IN links | CASE WHEN coalesce(r.possibleTo, '9999-99-99') < last THEN r.possibleTo ELSE last END)`

const textOf = (maxLength: number, examined: number, condition: string): string => `${entityByAnyId('a', '$from', true)}
${entityByAnyId('b', '$to', true)}
CALL (a, b) {
  MATCH p = SHORTEST ${examined} (a) (
    ()-[r]-(through:Entity) WHERE ${isSelectedLink('r')}
      AND (through = b OR (COUNT { (through)--() } <= $throughDegree AND ${isSelectedKind('through')}))
  ){1,${maxLength}} (b)
  RETURN collect({entities: nodes(p), links: relationships(p)}) AS candidates
}
CALL (candidates) {
  UNWIND candidates AS path
  WITH path.entities AS entities, path.links AS links
  WHERE ${condition} AND all(i IN range(0, size(entities) - 2) WHERE NOT entities[i] IN entities[i + 1 ..])
  WITH entities, links ORDER BY size(links), [e IN entities | e.id], [r IN links | r.id] LIMIT $limit
  RETURN collect({
    entities: [e IN entities | ${entityMap('e')}],
    relationships: [r IN links | ${relationshipMap('r')}]
  }) AS paths
}
RETURN a IS NOT NULL AS hasFrom, b IS NOT NULL AS hasTo, size(candidates) AS examined, paths`
