import { lazy } from '../../lib/lazy.ts'
import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { relationshipMap } from '../../model/relationships/relationshipRow.ts'
import { isChosenKind, isChosenLink } from '../filters/linkTests.ts'

/** The longest chain that can be asked for. */
export const LONGEST = 6

/** How many of the shortest chains are looked at: more where most of them may be left out again. */
export const LOOKED_AT = { any: 250, overlapping: 1_000 } as const

/**
 * The shortest chains between two entities, by Neo4j's own search from both ends. There is one text for each length, and
 * no other: types, kinds, days and the degree that a chain may pass through are parameters.
 */
export const pathStatement = (longest: number, overlapping: boolean): string => {
  const texts = overlapping ? overlappingTexts() : anyTexts()
  return texts[longest - 1] as string
}

const lengths = Array.from({ length: LONGEST }, (_, i) => i + 1)
const anyTexts = lazy(() => lengths.map((longest) => textOf(longest, LOOKED_AT.any, 'true')))
const overlappingTexts = lazy(() => lengths.map((longest) => textOf(longest, LOOKED_AT.overlapping, SHARE_A_DAY)))

// The latest first possible day of the links is not after their earliest last possible day.
const SHARE_A_DAY = `reduce(first = '', r IN links | CASE WHEN coalesce(r.possibleFrom, '') > first THEN r.possibleFrom ELSE first END)
    <= reduce(last = '9999-99-99', r IN links | CASE WHEN coalesce(r.possibleTo, '9999-99-99') < last THEN r.possibleTo ELSE last END)`

const textOf = (longest: number, lookedAt: number, condition: string): string => `${entityByAnyId('a', '$from', true)}
${entityByAnyId('b', '$to', true)}
CALL (a, b) {
  MATCH p = SHORTEST ${lookedAt} (a) (
    ()-[r]-(through:Entity) WHERE ${isChosenLink('r')}
      AND (through = b OR (COUNT { (through)--() } <= $throughDegree AND ${isChosenKind('through')}))
  ){1,${longest}} (b)
  RETURN collect({entities: nodes(p), links: relationships(p)}) AS found
}
CALL (found) {
  UNWIND found AS path
  WITH path.entities AS entities, path.links AS links
  WHERE ${condition} AND all(i IN range(0, size(entities) - 2) WHERE NOT entities[i] IN entities[i + 1 ..])
  WITH entities, links ORDER BY size(links), [e IN entities | e.id], [r IN links | r.id] LIMIT $limit
  RETURN collect({
    entities: [e IN entities | ${entityMap('e')}],
    relationships: [r IN links | ${relationshipMap('r')}]
  }) AS paths
}
RETURN a IS NOT NULL AS hasFrom, b IS NOT NULL AS hasTo, size(found) AS lookedAt, paths`
