import { entryAt, LOG_ENTRY, SEQUENCE_AT } from '../../model/history/logEntry.ts'

const SIDES = [
  ['fromId', '$out'],
  ['toId', '$in'],
] as const

/** Finds every relationship that a log entry links to the entity. */
const TOUCHING = ['Change', 'ChangePart'].flatMap((label) =>
  SIDES.map(
    ([end, types]) => `    MATCH (c:${label})
    USING INDEX SEEK c:${label}(${end}, sequence)
    WHERE c.${end} = id AND c.sequence > 0 AND c.type IN ${types}
    RETURN c.recordId AS linkId`,
  ),
)

/**
 * One statement for all entities of a level: `ever`, the number of relationships of the requested types that each entity
 * has ever had, including those that `$unlogged` lists by entity id; and, unless they are more than `$most`, the log
 * entries of these relationships and of the entities at their ends that were in force at the moment.
 */
export const HISTORICAL_LINKS = `${SEQUENCE_AT}
UNWIND $ids AS id
WITH id, trimmedAt, sequence WHERE id IS NOT NULL
CALL (id) {
  CALL (id) {
${TOUCHING.join('\n    UNION\n')}
    UNION
    UNWIND coalesce($unlogged[id], []) AS linkId
    RETURN linkId
  }
  RETURN collect(linkId) AS linkIds
}
CALL (id, sequence, linkIds) {
  UNWIND CASE WHEN size(linkIds) > $most THEN [] ELSE linkIds END AS linkId
  ${entryAt('linkId')}
  WITH id, sequence, linkId, line
  WHERE line IS NULL OR line.sequence > sequence OR (line.op <> 'DELETE' AND id IN [line.fromId, line.toId])
  RETURN collect({id: linkId, line: ${LOG_ENTRY}}) AS links,
    collect(DISTINCT CASE line.fromId WHEN id THEN line.toId ELSE line.fromId END) AS farIds
}
CALL (id, sequence, farIds) {
  UNWIND [id] + farIds AS endId
  ${entryAt('endId')}
  RETURN collect({id: endId, line: ${LOG_ENTRY}}) AS ends
}
RETURN id, trimmedAt, size(linkIds) AS ever, links, ends`

/**
 * Finds relationships whose log entries may have been trimmed: those in the graph, and those that a merge has moved to
 * another entity since.
 */
export const UNLOGGED_LINKS = `UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id})-[r]->()
  WHERE type(r) IN $out
  RETURN r.id AS linkId
  UNION
  MATCH (n:Entity {id: id})<-[r]-()
  WHERE type(r) IN $in
  RETURN r.id AS linkId
  UNION
  CALL (id) {
    MATCH (c:Change)
    USING INDEX SEEK c:Change(recordId, sequence)
    WHERE c.recordId = id AND c.sequence > 0 AND c.op IN ['MERGE', 'UNMERGE']
    RETURN c.sequence AS merged
    UNION
    MATCH (c:ChangePart)
    USING INDEX SEEK c:ChangePart(recordId, sequence)
    WHERE c.recordId = id AND c.sequence > 0
    RETURN c.sequence AS merged
  }
  MATCH (c:ChangePart {sequence: merged})
  USING INDEX SEEK c:ChangePart(sequence)
  WHERE c.type IN $out OR c.type IN $in
  RETURN c.recordId AS linkId
}
RETURN id, collect(linkId) AS linkIds`
