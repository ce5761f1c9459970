import { LINE, lineThen, MOMENT } from '../history/lines.ts'

const SIDES = [
  ['fromId', '$out'],
  ['toId', '$in'],
] as const

/** Every relationship that a line of the log has at one of its ends. */
const TOUCHING = ['Change', 'ChangePart'].flatMap((label) =>
  SIDES.map(
    ([end, types]) => `    MATCH (c:${label})
    USING INDEX c:${label}(${end}, sequence)
    WHERE c.${end} = id AND c.sequence > 0 AND c.type IN ${types}
    RETURN c.recordId AS linkId`,
  ),
)

/**
 * What only a trimmed log may have lost the lines of: relationships that have not changed since, and those that a merge
 * has moved since.
 */
const TRIMMED = [
  ...[
    ['(near)-[r]->()', '$out'],
    ['(near)<-[r]-()', '$in'],
  ].map(
    ([pattern, types]) => `    WITH id, trimmedAt WHERE trimmedAt IS NOT NULL
    MATCH (near:Entity {id: id})
    MATCH ${pattern}
    WHERE type(r) IN ${types}
    RETURN r.id AS linkId`,
  ),
  `    WITH id, trimmedAt WHERE trimmedAt IS NOT NULL
    CALL (id) {
      MATCH (c:Change) USING INDEX c:Change(recordId, sequence)
      WHERE c.recordId = id AND c.sequence > 0 AND c.op IN ['MERGE', 'UNMERGE']
      RETURN c.sequence AS merged
      UNION
      MATCH (c:ChangePart) USING INDEX c:ChangePart(recordId, sequence)
      WHERE c.recordId = id AND c.sequence > 0
      RETURN c.sequence AS merged
    }
    MATCH (c:ChangePart {sequence: merged})
    WHERE c.type IN $out OR c.type IN $in
    RETURN c.recordId AS linkId`,
]

/**
 * One statement for all the entities of a level: how many relationships of these types have ever touched each, and
 * unless those are more than `$most`, what the log has of them and of the entities at their ends as of the moment.
 */
export const LINKS_THEN = `${MOMENT}
UNWIND $ids AS id
CALL (id, trimmedAt) {
  CALL (id, trimmedAt) {
${[...TOUCHING, ...TRIMMED].join('\n    UNION\n')}
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
