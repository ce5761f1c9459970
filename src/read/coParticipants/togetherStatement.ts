import { entityByAnyId, entityMap } from '../../model/entities/entityRow.ts'
import { AS_OF } from '../filters/compilation.ts'
import { linkHolds } from '../filters/holds.ts'
import { isChosenKind } from '../filters/linkTests.ts'

const UP = 'PART_OF*1..12'

/** Whom an actor shared events with: a row for each of them and each event, once. */
const PLAIN = `${entityByAnyId('a', '$of')}
MATCH (a)-[mine:PARTICIPATED_IN]->(event:Event)<-[theirs:PARTICIPATED_IN]-(other:Entity)
WHERE other <> a AND ${linkHolds('mine', AS_OF)} AND ${linkHolds('theirs', AS_OF)}
WITH DISTINCT other, event`

/**
 * The same with every office counted as the institution at its top, and every session as the event at its top: who took
 * part in one session met whoever took part in another one.
 */
const ROLLED_UP = `${entityByAnyId('a', '$of')}
CALL (a) {
  RETURN a AS actor
  UNION
  MATCH (actor:Institution)-[:${UP}]->(a) RETURN actor
}
WITH a, collect(actor) AS actors
UNWIND actors AS actor
MATCH (actor)-[mine:PARTICIPATED_IN]->(session:Event) WHERE ${linkHolds('mine', AS_OF)}
CALL (session) {
  OPTIONAL MATCH (session)-[:${UP}]->(top:Event) WHERE NOT EXISTS { (top)-[:PART_OF]->(:Event) }
  RETURN top ORDER BY top.id LIMIT 1
}
WITH DISTINCT a, actors, coalesce(top, session) AS event
MATCH (event)<-[:PART_OF*0..12]-(:Event)<-[theirs:PARTICIPATED_IN]-(participant:Entity)
WHERE NOT participant IN actors AND ${linkHolds('theirs', AS_OF)}
CALL (participant) {
  OPTIONAL MATCH (participant)-[:${UP}]->(top:Institution) WHERE NOT EXISTS { (top)-[:PART_OF]->(:Institution) }
  RETURN top ORDER BY top.id LIMIT 1
}
WITH DISTINCT a, event, coalesce(top, participant) AS other
WHERE other <> a
WITH other, event`

const together = (rollUp: boolean): string => (rollUp ? ROLLED_UP : PLAIN)

/** A page of those others: most events first, then who was met last, then by id. */
export const pageText = (rollUp: boolean): string => `${together(rollUp)}
WITH other, event WHERE ${isChosenKind('other')}
WITH other, count(event) AS count, coalesce(max(event.endLatest), '') AS last
WHERE count < $count OR (count = $count AND (last < $last OR (last = $last AND other.id > $id)))
WITH other, count, last ORDER BY count DESC, last DESC, other.id LIMIT $limit
RETURN ${entityMap('other')} AS entity, count, last`

/** How many others there are. */
export const totalText = (rollUp: boolean): string => `${together(rollUp)}
WITH other WHERE ${isChosenKind('other')}
RETURN count(DISTINCT other) AS total`

/** The events shared with some of them, newest first. */
export const eventsText = (rollUp: boolean): string => `${together(rollUp)}
WITH other, event WHERE other.id IN $ids
WITH other, event ORDER BY event.dateKey >= '~', event.dateKey DESC
WITH other.id AS id, collect(event)[..$first] AS events
UNWIND events AS event
RETURN id, ${entityMap('event')} AS event`
