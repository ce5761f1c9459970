import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { AS_OF_PARAMETER } from '../filters/compilation.ts'
import { isSelectedKind } from '../filters/linkPredicates.ts'
import { linkValidIn } from '../filters/validityPredicate.ts'

const UP = 'PART_OF*1..12'

/** Matches the entities that shared events with an entity: one row per entity and event. */
const DIRECT_MATCH = `${entityByAnyId('a', '$of')}
MATCH (a)-[mine:PARTICIPATED_IN]->(event:Event)<-[theirs:PARTICIPATED_IN]-(other:Entity)
WHERE other <> a AND ${linkValidIn('mine', AS_OF_PARAMETER)} AND ${linkValidIn('theirs', AS_OF_PARAMETER)}
WITH DISTINCT other, event`

/**
 * The same, but every office counts as the institution at its top, and every session as the event at its top, so that
 * participants of different sessions of an event share that event.
 */
const ROLL_UP_MATCH = `${entityByAnyId('a', '$of')}
CALL (a) {
  RETURN a AS actor
  UNION
  MATCH (actor:Institution)-[:${UP}]->(a) RETURN actor
}
WITH a, collect(actor) AS actors
UNWIND actors AS actor
MATCH (actor)-[mine:PARTICIPATED_IN]->(session:Event) WHERE ${linkValidIn('mine', AS_OF_PARAMETER)}
CALL (session) {
  OPTIONAL MATCH (session)-[:${UP}]->(top:Event) WHERE NOT EXISTS { (top)-[:PART_OF]->(:Event) }
  RETURN top ORDER BY top.id LIMIT 1
}
WITH DISTINCT a, actors, coalesce(top, session) AS event
MATCH (event)<-[:PART_OF*0..12]-(:Event)<-[theirs:PARTICIPATED_IN]-(participant:Entity)
WHERE NOT participant IN actors AND ${linkValidIn('theirs', AS_OF_PARAMETER)}
CALL (participant) {
  OPTIONAL MATCH (participant)-[:${UP}]->(top:Institution) WHERE NOT EXISTS { (top)-[:PART_OF]->(:Institution) }
  RETURN top ORDER BY top.id LIMIT 1
}
WITH DISTINCT a, event, coalesce(top, participant) AS other
WHERE other <> a
WITH other, event`

const sharedEventsMatch = (rollUp: boolean): string => (rollUp ? ROLL_UP_MATCH : DIRECT_MATCH)

/** A page of co-participants, ordered by descending number of events, then by the day of the last one, then by id. */
export const pageStatement = (rollUp: boolean): string => `${sharedEventsMatch(rollUp)}
WITH other, event WHERE ${isSelectedKind('other')}
WITH other, count(event) AS count, coalesce(max(event.endLatest), '') AS last
WHERE count < $count OR (count = $count AND (last < $last OR (last = $last AND other.id > $id)))
WITH other, count, last ORDER BY count DESC, last DESC, other.id LIMIT $limit
RETURN ${entityMap('other')} AS entity, count, last`

/** The number of co-participants. */
export const totalStatement = (rollUp: boolean): string => `${sharedEventsMatch(rollUp)}
WITH other WHERE ${isSelectedKind('other')}
RETURN count(DISTINCT other) AS total`

/** The events shared with some co-participants, newest first. */
export const eventsStatement = (rollUp: boolean): string => `${sharedEventsMatch(rollUp)}
WITH other, event WHERE other.id IN $ids
WITH other, event ORDER BY event.dateKey >= '~', event.dateKey DESC
WITH other.id AS id, collect(event)[..$first] AS events
UNWIND events AS event
RETURN id, ${entityMap('event')} AS event`
