import { LINE, lineThen, MOMENT } from '../../model/history/lines.ts'

const SIDES = [
  ['fromId', '$out'],
  ['toId', '$in'],
] as const

/** Every relationship that a line of the log has at one of its ends. */
const TOUCHING = ['Change', 'ChangePart'].flatMap((label) =>
  SIDES.map(
    ([end, types]) => `    MATCH (c:${label})
    USING INDEX SEEK c:${label}(${end}, sequence)
    WHERE c.${end} = id AND c.sequence > 0 AND c.type IN ${types}
    RETURN c.recordId AS linkId`,
  ),
)

/**
 * One statement for all the entities of a level: how many relationships of these types have ever touched each, those in
 * `$unlogged` by the entity's id included, and unless they are more than `$most`, what the log has of them and of the
 * entities at their ends as of the moment.
 */
export const LINKS_THEN = `${MOMENT}
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
  ${lineThen('linkId')}
  WITH id, sequence, linkId, line
  WHERE line IS NULL OR line.sequence > sequence OR (line.op <> 'DELETE' AND id IN [line.fromId, line.toId])
  RETURN collect({id: linkId, line: ${LINE}}) AS links,
    collect(DISTINCT CASE line.fromId WHEN id THEN line.toId ELSE line.fromId END) AS farIds
}
CALL (id, sequence, farIds) {
  UNWIND [id] + farIds AS endId
  ${lineThen('endId')}
  RETURN collect({id: endId, line: ${LINE}}) AS ends
}
RETURN id, trimmedAt, size(linkIds) AS ever, links, ends`

/**
 * What a trimmed log may have lost the lines of: relationships that have not changed since, and those that a merge has
 * moved since.
 */
export const UNLOGGED_LINKS = `UNWIND $ids AS id
CALL (id) {
  MATCH (near:Entity {id: id})-[r]->()
  WHERE type(r) IN $out
  RETURN r.id AS linkId
  UNION
  MATCH (near:Entity {id: id})<-[r]-()
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
