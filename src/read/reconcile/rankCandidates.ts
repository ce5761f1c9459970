import type { Candidate, NameQuery } from './findCandidates.ts'
import { type Feature, type ScoredCandidate, scoreCandidate } from './scoreCandidate.ts'

/** A candidate in the ranking of a query. */
export interface RankedCandidate extends ScoredCandidate {
  /** True for the one candidate that is an unambiguous match. */
  readonly match: boolean
}

/**
 * Scores and ranks the candidates for a name, best first.
 * @param compareValues returns the features of further values of a candidate, such as properties in OpenRefine
 */
export function rankCandidates(
  query: NameQuery,
  candidates: readonly Candidate[],
  compareValues: (candidate: Candidate) => readonly Feature[] = () => [],
): RankedCandidate[] {
  const scored = candidates
    .map((candidate) => scoreCandidate(query, candidate, compareValues(candidate)))
    .sort(compareScores)
  return scored.map((candidate, index) => ({ ...candidate, match: index === 0 && isMatch(candidate, scored[1]) }))
}

const compareScores = (a: ScoredCandidate, b: ScoredCandidate): number =>
  b.score - a.score || (a.candidate.entity.id < b.candidate.entity.id ? -1 : 1)

const MIN_MATCH_SCORE = 0.75
const MIN_LEAD = 0.08

/** Whether the best candidate is an unambiguous match: its name is nearly equal, and the next score is clearly lower. */
const isMatch = (best: ScoredCandidate, next: ScoredCandidate | undefined): boolean =>
  best.nearlySameName && best.score >= MIN_MATCH_SCORE && (next === undefined || best.score - next.score >= MIN_LEAD)
