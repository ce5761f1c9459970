import { WHOLE_READ } from '../../neo4j/graph/wholeRead.ts'
import { AS_OF } from '../../read/filters/compilation.ts'
import { linkHolds } from '../../read/filters/holds.ts'
import { type Statement, type WholeList, wholeStatement } from '../../read/lists/entityStatement.ts'

const year = (day: string): string => `toInteger(left(${day}, 4))`

/** For the first and the last year in which they may have begun, how many events did. */
const YEARS = `WITH ${year('e.startEarliest')} AS from, ${year('e.startLatest')} AS to, count(*) AS count
RETURN from, to, count`

const TOP = `ORDER BY count DESC, key
WITH collect({key: key, count: count}) AS counted
RETURN counted[..$most] AS buckets, reduce(sum = 0, bucket IN counted[$most..] | sum + bucket.count) AS rest`

const byProperty = (property: string): string => `WITH e.${property} AS key, count(*) AS count\n${TOP}`

/** By whatever a pattern leads to, each once for an event; those that it leads nowhere have no key. */
const byReached = (pattern: string): string => `CALL (e) {
  OPTIONAL MATCH (e)${pattern}
  WHERE all(step IN steps WHERE ${linkHolds('step', AS_OF)})
  RETURN DISTINCT reached
}
WITH reached.id AS key, count(*) AS count
${TOP}`

/** What events can be counted by, and what is done with each of them, in `e`. */
const EVENT_GROUPS: Readonly<Record<string, string>> = {
  YEAR: YEARS,
  KIND: byProperty('eventKind'),
  STATUS: byProperty('status'),
  FORMAT: byProperty('format'),
  COUNTRY: byReached('-[steps:LOCATED_IN*1..12]->(reached:Country)'),
  FRAMEWORK: byReached('-[steps:COVERS*1..1]->(reached:Framework)'),
}

/** Counts the events of a list. */
export const eventsBy = (group: string, list: WholeList): Statement =>
  wholeStatement(list, EVENT_GROUPS[group] as string)

const related = (types: readonly string[]): string => `${WHOLE_READ}
MATCH (:Entity)-[r:${types.join('|')}]->(:Entity)
WHERE ${linkHolds('r', AS_OF)}`

const RELATIONSHIP_GROUPS: Readonly<Record<string, string>> = {
  // A relationship without dates of its own began with its event.
  YEAR: `WITH ${year('r.possibleFrom')} AS from, ${year('coalesce(r.startLatest, r.certainFrom)')} AS to, count(*) AS count
RETURN from, to, count`,
  KIND: `WITH type(r) AS key, count(*) AS count\n${TOP}`,
}

/** What relationships can be counted by. */
export const relationshipGroups: readonly string[] = Object.keys(RELATIONSHIP_GROUPS)

/** Counts the relationships of some types, which come from the closed list of those that are declared. */
export const relationshipsBy = (group: string, types: readonly string[]): string =>
  `${related(types)}\n${RELATIONSHIP_GROUPS[group]}`

/** How many there are in all. */
export const relationshipTotal = (types: readonly string[]): string => `${related(types)}\nRETURN count(r) AS total`
