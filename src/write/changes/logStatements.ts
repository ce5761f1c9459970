import { propertiesOf } from '../../model/record/properties.ts'
import type { Wanted } from '../../model/record/wanted.ts'

const HAS_PARTS = "c.op IN ['MERGE', 'UNMERGE']"

const somePart = (condition: string): string =>
  `${HAS_PARTS} AND EXISTS { MATCH (p:ChangePart) USING INDEX SEEK p:ChangePart(sequence) WHERE p.sequence = c.sequence AND (${condition}) }`

// One constant text with the filter in one map parameter, so that the database plans it once: Neo4j caches a plan per size
// bucket of each list parameter. A condition that is not given costs one null check per entry.
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
 * Collects for each entry the number of its parts and the properties that the parameter `properties` names. The texts
 * `before` and `after` are long and rarely selected.
 */
const collectEntries = (projection: Wanted): string =>
  `collect([${PART_COUNT}, ${projection === null ? 'c {.*}' : propertiesOf('c', 'properties')}]) AS entries`

// Trimming raises trimmedTo before it deletes entries, and this reads trimmedTo after the entries, so that a reader who
// missed deleted entries notices.
const RETURN_WITH_TRIM_MARK = `MATCH (feed:Feed {id: 'feed'})
RETURN entries, upTo, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** The head of the log and the position up to which it was trimmed. */
export const RETAINED_RANGE = `MATCH (feed:Feed {id: 'feed'})
RETURN feed.sequence AS head, coalesce(feed.trimmedTo, 0) AS trimmedTo`

/** Reads the entries of a bounded range of sequence numbers that meet the filter. */
export const scanStatement = (projection: Wanted): string => `CALL () {
  MATCH (c:Change)
  WHERE c.sequence > $after AND c.sequence <= $until
    AND ${MEETS_FILTER}
  WITH c ORDER BY c.sequence LIMIT $limit
  RETURN ${collectEntries(projection)}
}
WITH entries, $until AS upTo
${RETURN_WITH_TRIM_MARK}`

// Without the index hints, a plan that was cached while the log was short may scan the log by sequence number.
const sequencesOfChanges = (property: string): string => `MATCH (c:Change)
    USING INDEX SEEK c:Change(${property}, sequence)
    WHERE c.${property} = id AND c.sequence > $after AND c.sequence <= $until
    WITH c ORDER BY c.${property}, c.sequence LIMIT $perIndex
    RETURN collect(c.sequence) AS sequences`

// All parts of a merge have the same sequence number.
const sequencesOfParts = (property: string): string => `MATCH (p:ChangePart)
    USING INDEX SEEK p:ChangePart(${property}, sequence)
    WHERE p.${property} = id AND p.sequence > $after AND p.sequence <= $until
    WITH DISTINCT p.${property} AS by, p.sequence AS sequence ORDER BY by, sequence LIMIT $perIndex
    RETURN collect(sequence) AS sequences`

const BY_ENDS = [
  sequencesOfChanges('fromId'),
  sequencesOfChanges('toId'),
  sequencesOfParts('fromId'),
  sequencesOfParts('toId'),
]

/**
 * Reads the entries about some records through the indexes on record ids and ends. Each index returns at most `perIndex`
 * sequence numbers. When an index has more, the page ends at the last number up to which all indexes were read.
 */
export const recordsStatement = (projection: Wanted): string => `CALL () {
  UNWIND $by.ids AS id
  CALL (id) {
    ${[sequencesOfChanges('recordId'), sequencesOfParts('recordId')].join('\n    UNION ALL\n    ')}
  }
  RETURN sequences
  UNION ALL
  UNWIND $by.endIds AS id
  CALL (id) {
    ${BY_ENDS.join('\n    UNION ALL\n    ')}
  }
  RETURN sequences
}
WITH collect(sequences) AS lists
WITH lists, reduce(upTo = $until, sequences IN lists |
  CASE WHEN size(sequences) = $perIndex AND last(sequences) < upTo THEN last(sequences) ELSE upTo END) AS upTo
CALL (lists, upTo) {
  UNWIND lists AS sequences
  UNWIND sequences AS sequence
  WITH DISTINCT sequence, upTo WHERE sequence <= upTo
  MATCH (c:Change {sequence: sequence})
  USING INDEX SEEK c:Change(sequence)
  WHERE ${MEETS_FILTER}
  WITH c ORDER BY c.sequence LIMIT $limit
  RETURN ${collectEntries(projection)}
}
WITH entries, upTo
${RETURN_WITH_TRIM_MARK}`
