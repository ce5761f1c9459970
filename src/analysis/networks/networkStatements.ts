import { FULL_SCAN_MARKER } from '../../neo4j/graph/statements.ts'
import { AS_OF_PARAMETER } from '../../read/filters/compilation.ts'
import { isSelectedKind } from '../../read/filters/linkPredicates.ts'
import { linkValidIn } from '../../read/filters/validityPredicate.ts'
import type { NetworkProjection } from './networkRequest.ts'

type LinkCriteria = Pick<NetworkProjection, 'coParticipation' | 'types'>

/** For each event, its participants without duplicates, ordered by id. */
const PARTICIPANTS = `MATCH (event:Event)
  CALL (event) {
    MATCH (event)<-[r:PARTICIPATED_IN]-(e:Entity)
    WHERE ${isSelectedKind('e')} AND ${linkValidIn('r', AS_OF_PARAMETER)}
    WITH DISTINCT e ORDER BY e.id
    RETURN collect(e) AS actors
  }
  WITH actors WHERE size(actors) > 1`

/** Relationships between two different entities. @param types names of declared types only: they become part of the statement */
const related = (types: readonly string[]): string => `MATCH (e:Entity)-[r:${types.join('|')}]->(f:Entity)
  WHERE e <> f AND ${isSelectedKind('e')} AND ${isSelectedKind('f')} AND ${linkValidIn('r', AS_OF_PARAMETER)}`

/**
 * Counts the nodes and the pairs of a network. A pair is two entities that share one event or relationship; several pairs
 * of the same two entities make one link. Each pair is counted as one half at each of its entities, so that pairs do not
 * have to be enumerated.
 */
export const sizeText = (criteria: LinkCriteria): string => `${FULL_SCAN_MARKER}
CALL () {
  ${branches(
    criteria,
    `${PARTICIPANTS}
  UNWIND actors AS node
  RETURN node, (size(actors) - 1) / 2.0 AS pairs`,
    `UNWIND [e, f] AS node
  RETURN node, 0.5 AS pairs`,
  )}
}
RETURN count(DISTINCT node) AS nodes, toInteger(round(sum(pairs))) AS pairs`

const pairsText = (criteria: LinkCriteria): string => `${FULL_SCAN_MARKER}
CALL () {
  ${branches(
    criteria,
    `${PARTICIPANTS}
  UNWIND range(0, size(actors) - 2) AS i
  UNWIND actors[i + 1..] AS b
  RETURN actors[i] AS a, b`,
    'RETURN CASE WHEN e.id < f.id THEN e ELSE f END AS a, CASE WHEN e.id < f.id THEN f ELSE e END AS b',
  )}
}`

/** Counts the links of a network, up to `$most`. */
export const linkCountText = (criteria: LinkCriteria): string => `${pairsText(criteria)}
WITH DISTINCT a, b LIMIT $most
RETURN count(*) AS links`

/** The links with their weights: for each node, its links to nodes with greater ids. */
export const linksText = (criteria: LinkCriteria): string => `${pairsText(criteria)}
WITH a, b, count(*) AS weight
RETURN a.id AS id, collect(b.id) AS others, collect(weight) AS weights`

const branches = ({ coParticipation, types }: LinkCriteria, byEvent: string, byRelationship: string): string =>
  [...(coParticipation ? [byEvent] : []), ...(types.length > 0 ? [`${related(types)}\n  ${byRelationship}`] : [])].join(
    '\n  UNION ALL\n  ',
  )
