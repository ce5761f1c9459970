import type { Event } from '../../model/entities/event.ts'
import type { RowOf } from '../../model/rowOf.ts'
import { FULL_SCAN_MARKER } from '../../neo4j/graph/statements.ts'
import { AS_OF_PARAMETER } from '../../read/filters/compilation.ts'
import { linkValidIn } from '../../read/filters/validityPredicate.ts'
import { type Statement, type UnorderedList, unorderedStatement } from '../../read/lists/entityStatement.ts'

const year = (day: string): string => `toInteger(left(${day}, 4))`

/** Number of events for each pair of the first and last possible year of their start. */
const BY_YEAR = `WITH ${year('e.startEarliest')} AS from, ${year('e.startLatest')} AS to, count(*) AS count
RETURN from, to, count`

const MOST_FREQUENT = `ORDER BY count DESC, key
WITH collect({key: key, count: count}) AS counted
RETURN counted[..$most] AS buckets, reduce(sum = 0, bucket IN counted[$most..] | sum + bucket.count) AS rest`

const byProperty = (property: keyof RowOf<Event>): string =>
  `WITH e.${property} AS key, count(*) AS count\n${MOST_FREQUENT}`

/** Counts by the nodes that a pattern reaches, each once per event. Events that reach no node have a null key. */
const byReached = (pattern: string): string => `CALL (e) {
  OPTIONAL MATCH (e)${pattern}
  WHERE all(step IN steps WHERE ${linkValidIn('step', AS_OF_PARAMETER)})
  RETURN DISTINCT reached
}
WITH reached.id AS key, count(*) AS count
${MOST_FREQUENT}`

/** The Cypher clauses that count events `e`, by TimelineGroup. */
const EVENT_GROUPS: Readonly<Record<string, string>> = {
  YEAR: BY_YEAR,
  KIND: byProperty('eventKind'),
  STATUS: byProperty('status'),
  FORMAT: byProperty('format'),
  COUNTRY: byReached('-[steps:LOCATED_IN*1..12]->(reached:Country)'),
  FRAMEWORK: byReached('-[steps:COVERS*1..1]->(reached:Framework)'),
}

/** Counts the events of a list. */
export const countEvents = (group: string, list: UnorderedList): Statement =>
  unorderedStatement(list, EVENT_GROUPS[group] as string)

const related = (types: readonly string[]): string => `${FULL_SCAN_MARKER}
MATCH (:Entity)-[r:${types.join('|')}]->(:Entity)
WHERE ${linkValidIn('r', AS_OF_PARAMETER)}`

const RELATIONSHIP_GROUPS: Readonly<Record<string, string>> = {
  // A relationship without dates of its own began with its event.
  YEAR: `WITH ${year('r.possibleFrom')} AS from, ${year('coalesce(r.startLatest, r.certainFrom)')} AS to, count(*) AS count
RETURN from, to, count`,
  KIND: `WITH type(r) AS key, count(*) AS count\n${MOST_FREQUENT}`,
}

/** The values of TimelineGroup by which relationships can be counted. */
export const RELATIONSHIP_GROUP_NAMES: readonly string[] = Object.keys(RELATIONSHIP_GROUPS)

/** Counts relationships. @param types names of declared types only: they become part of the statement */
export const countRelationships = (group: string, types: readonly string[]): string =>
  `${related(types)}\n${RELATIONSHIP_GROUPS[group]}`

/** The total number of relationships. @param types as above */
export const relationshipTotal = (types: readonly string[]): string => `${related(types)}\nRETURN count(r) AS total`
