import { entityColumn } from '../../model/entities/entityRow.ts'
import type { Wanted } from '../../model/record/wanted.ts'

/** Maximum number of names from the full-text index that are ranked. The index returns its best hits first. */
export const MAX_RANKED_NAMES = 1_000

/** Clauses that score each name `n`; `own` tells an entity's own name from a Name node. */
const SCORE = `WITH n, n:Entity AS own, n.acronymNormalised = $text AS byAcronym,
  toFloat(size($words)) / CASE WHEN size(n.words) > size($words) THEN size(n.words) ELSE size($words) END AS part
WITH n, own, part, coalesce(byAcronym, false) AS byAcronym, coalesce(n.normalised, n.nameNormalised) AS name
WITH n, own,
  CASE
    WHEN name = $text OR byAcronym THEN 1.0
    WHEN n.words = $words THEN 0.95
    WHEN n.words STARTS WITH $words THEN 0.5 + 0.4 * part
    ELSE 0.1 + 0.4 * part
  END AS score,
  CASE WHEN byAcronym THEN n.acronym ELSE coalesce(n.value, n.name) END AS matchedName,
  CASE WHEN n.language IN $languages
    THEN head([i IN range(0, size($languages) - 1) WHERE $languages[i] = n.language])
    ELSE size($languages) END AS languageRank`

/**
 * Finds and ranks entities by a text. The rank is an integer, so that it can be the key of a page: the score of the best
 * name in millionths, times 100, minus the index of its language in the preferred languages.
 *
 * Scores: 1 for an equal name, 0.95 for an equal name except for punctuation, 0.5 to 0.9 for a name that starts with the
 * text, and 0.1 to 0.5 for a name that contains its words; within a range, by the share of the name that the text covers.
 * @param projection the properties to return of each entity
 */
export const searchStatement = (projection: Wanted): string => `CALL () {
  MATCH (n:Name {normalised: $text}) RETURN n
  UNION
  MATCH (n:Entity {nameNormalised: $text}) RETURN n
  UNION
  CALL db.index.fulltext.queryNodes('names', $query, {limit: $most}) YIELD node AS n RETURN n
}
${SCORE}
CALL (n, own) {
  WITH n, own WHERE own RETURN n AS e
  UNION ALL
  WITH n, own WHERE NOT own MATCH (e:Entity)-[:HAS_NAME]->(n) RETURN e
}
WITH e, score, matchedName, languageRank ORDER BY score DESC, languageRank, matchedName
WITH e, collect({score: score, matchedName: matchedName, languageRank: languageRank})[0] AS best
WITH e, best, [label IN labels(e) WHERE label <> 'Entity'][0] AS label,
  toInteger(round(best.score * 1000000)) * 100 - best.languageRank AS rank
WITH collect({e: e, label: label, rank: rank, score: best.score, matchedName: best.matchedName}) AS hits
CALL (hits) {
  UNWIND hits AS hit
  WITH hit.label AS label, count(*) AS count ORDER BY count DESC, label
  RETURN collect({label: label, count: count}) AS facets
}
CALL (hits) {
  UNWIND hits AS hit
  WITH hit, hit.e AS e
  WHERE ($anyKind OR hit.label IN $labels) AND (hit.rank < $rank OR (hit.rank = $rank AND e.id > $id))
  WITH hit, e ORDER BY hit.rank DESC, e.id LIMIT $limit
  RETURN collect({rank: hit.rank, score: hit.score, matchedName: hit.matchedName, entity: ${entityColumn('e', projection, 'properties')}}) AS page
}
RETURN facets, page, size(hits) AS total, size([hit IN hits WHERE $anyKind OR hit.label IN $labels]) AS ofKinds`
