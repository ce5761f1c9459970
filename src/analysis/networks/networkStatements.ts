import { WHOLE_READ } from '../../neo4j/graph/wholeRead.ts'
import { AS_OF } from '../../read/filters/compilation.ts'
import { linkHolds } from '../../read/filters/holds.ts'
import { isChosenKind } from '../../read/filters/linkTests.ts'
import type { Projection } from './question.ts'

type Over = Pick<Projection, 'coParticipation' | 'types'>

/** For each event those who took part, each once and in the order of their ids. */
const ACTORS = `MATCH (event:Event)
  CALL (event) {
    MATCH (event)<-[r:PARTICIPATED_IN]-(e:Entity)
    WHERE ${isChosenKind('e')} AND ${linkHolds('r', AS_OF)}
    WITH DISTINCT e ORDER BY e.id
    RETURN collect(e) AS actors
  }
  WITH actors WHERE size(actors) > 1`

/** Relationships between two entities. The types come from the closed list of those that are declared. */
const related = (types: readonly string[]): string => `MATCH (e:Entity)-[r:${types.join('|')}]->(f:Entity)
  WHERE e <> f AND ${isChosenKind('e')} AND ${isChosenKind('f')} AND ${linkHolds('r', AS_OF)}`

/**
 * How many nodes the network has, and how many pairs: two who share two events are two pairs and will be one link. Every
 * pair is counted half at each of its two, so that nobody has to list them.
 */
export const sizeText = (over: Over): string => `${WHOLE_READ}
CALL () {
  ${branches(
    over,
    `${ACTORS}
  UNWIND actors AS node
  RETURN node, (size(actors) - 1) / 2.0 AS pairs`,
    `UNWIND [e, f] AS node
  RETURN node, 0.5 AS pairs`,
  )}
}
RETURN count(DISTINCT node) AS nodes, toInteger(round(sum(pairs))) AS pairs`

const pairsText = (over: Over): string => `${WHOLE_READ}
CALL () {
  ${branches(
    over,
    `${ACTORS}
  UNWIND range(0, size(actors) - 2) AS i
  UNWIND actors[i + 1..] AS b
  RETURN actors[i] AS a, b`,
    'RETURN CASE WHEN e.id < f.id THEN e ELSE f END AS a, CASE WHEN e.id < f.id THEN f ELSE e END AS b',
  )}
}`

/** How many links the network has; the count stops at `$most`. */
export const linkCountText = (over: Over): string => `${pairsText(over)}
WITH DISTINCT a, b LIMIT $most
RETURN count(*) AS links`

/** The links: for each node those after it in the order of ids that it is linked to, with how often. */
export const linksText = (over: Over): string => `${pairsText(over)}
WITH a, b, count(*) AS weight
RETURN a.id AS id, collect(b.id) AS others, collect(weight) AS weights`

const branches = ({ coParticipation, types }: Over, ofActors: string, ofRelated: string): string =>
  [...(coParticipation ? [ofActors] : []), ...(types.length > 0 ? [`${related(types)}\n  ${ofRelated}`] : [])].join(
    '\n  UNION ALL\n  ',
  )
