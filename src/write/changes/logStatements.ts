import { propertiesOf } from '../../model/record/properties.ts'
import type { Wanted } from '../../model/record/wanted.ts'

const HAS_PARTS = "c.op IN ['MERGE', 'UNMERGE']"

const somePart = (condition: string): string =>
  `${HAS_PARTS} AND EXISTS { MATCH (p:ChangePart) USING INDEX SEEK p:ChangePart(sequence) WHERE p.sequence = c.sequence AND (${condition}) }`

// One constant text, and the filter in one parameter, so that the database plans it once: it plans anew for each
// number of elements that a list has. A field that is not given costs a look at whether it is there.
const MEETS_FILTER = `($filter.ops IS NULL OR c.op IN $filter.ops)
    AND ($filter.kinds IS NULL OR c.kind IN $filter.kinds OR ${somePart('p.kind IN $filter.kinds')})
    AND ($filter.types IS NULL OR c.type IN $filter.types OR ${somePart('p.type IN $filter.types')})
    AND ($filter.recordIds IS NULL OR c.recordId IN $filter.recordIds OR ${somePart('p.recordId IN $filter.recordIds')})
    AND ($filter.entityIds IS NULL OR c.recordId IN $filter.entityIds OR c.fromId IN $filter.entityIds
      OR c.toId IN $filter.entityIds OR ${somePart(
        'p.recordId IN $filter.entityIds OR p.fromId IN $filter.entityIds OR p.toId IN $filter.entityIds',
      )})`

const PART_COUNT = `CASE WHEN ${HAS_PARTS}
    THEN COUNT { MATCH (p:ChangePart) USING INDEX SEEK p:ChangePart(sequence) WHERE p.sequence = c.sequence } ELSE 0 END`

/**
 * The lines as a list of their number of parts and what is wanted of each, whose names the parameter `wanted` has. What a
 * line says of its record before and after is long, and few ask for it.
 */
const linesOf = (wanted: Wanted): string =>
  `collect([${PART_COUNT}, ${wanted === null ? 'c {.*}' : propertiesOf('c', 'wanted')}]) AS lines`

// Trimming raises the mark before it takes lines away. The mark is read after the lines, so whoever missed one sees it.
const THEN_THE_MARK = `MATCH (feed:Feed {id: 'feed'})
RETURN lines, upTo, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** How far the log has come, and how much of it is kept. */
export const KEPT = `MATCH (feed:Feed {id: 'feed'})
RETURN feed.sequence AS head, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** The lines of a bounded stretch of the log, by their numbers. */
export const scanText = (wanted: Wanted): string => `CALL () {
  MATCH (c:Change)
  WHERE c.sequence > $after AND c.sequence <= $until
    AND ${MEETS_FILTER}
  WITH c ORDER BY c.sequence LIMIT $limit
  RETURN ${linesOf(wanted)}
}
WITH lines, $until AS upTo
${THEN_THE_MARK}`

// Without the hints a plan made while the log was short may read a stretch of all of it by its numbers.
const change = (property: string): string => `MATCH (c:Change)
    USING INDEX SEEK c:Change(${property}, sequence)
    WHERE c.${property} = id AND c.sequence > $after AND c.sequence <= $until
    WITH c ORDER BY c.${property}, c.sequence LIMIT $lines
    RETURN collect(c.sequence) AS places`

// All the parts of one merge are at one place.
const part = (property: string): string => `MATCH (p:ChangePart)
    USING INDEX SEEK p:ChangePart(${property}, sequence)
    WHERE p.${property} = id AND p.sequence > $after AND p.sequence <= $until
    WITH DISTINCT p.${property} AS by, p.sequence AS place ORDER BY by, place LIMIT $lines
    RETURN collect(place) AS places`

const AT_THE_ENDS = [change('fromId'), change('toId'), part('fromId'), part('toId')]

/**
 * The lines about some records, through the indexes that have their ids. Each index is read for as many lines as the
 * page can take; where one of them had more, the page ends at the last place that all of them were read to.
 */
export const followText = (wanted: Wanted): string => `CALL () {
  UNWIND $by.ids AS id
  CALL (id) {
    ${[change('recordId'), part('recordId')].join('\n    UNION ALL\n    ')}
  }
  RETURN places
  UNION ALL
  UNWIND $by.endIds AS id
  CALL (id) {
    ${AT_THE_ENDS.join('\n    UNION ALL\n    ')}
  }
  RETURN places
}
WITH collect(places) AS found
WITH found, reduce(upTo = $until, places IN found |
  CASE WHEN size(places) = $lines AND last(places) < upTo THEN last(places) ELSE upTo END) AS upTo
CALL (found, upTo) {
  UNWIND found AS places
  UNWIND places AS place
  WITH DISTINCT place, upTo WHERE place <= upTo
  MATCH (c:Change {sequence: place})
  USING INDEX SEEK c:Change(sequence)
  WHERE ${MEETS_FILTER}
  WITH c ORDER BY c.sequence LIMIT $limit
  RETURN ${linesOf(wanted)}
}
WITH lines, upTo
${THEN_THE_MARK}`
