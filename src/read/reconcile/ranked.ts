import type { Asked, Candidate } from './candidates.ts'
import { type Feature, type Scored, scoreOf } from './score.ts'

/** A candidate with its place among the others. */
export interface Ranked extends Scored {
  /** True for the one candidate that is clearly meant. */
  readonly match: boolean
}

/**
 * The candidates for a name, best first.
 * @param compared what comparing other values of a candidate says; nothing when absent
 */
export function ranked(
  asked: Asked,
  candidates: readonly Candidate[],
  compared: (candidate: Candidate) => readonly Feature[] = () => [],
): Ranked[] {
  const scored = candidates.map((candidate) => scoreOf(asked, candidate, compared(candidate))).sort(byScore)
  return scored.map((it, place) => ({ ...it, match: place === 0 && isClear(it, scored[1]) }))
}

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || (a.candidate.entity.id < b.candidate.entity.id ? -1 : 1)

const ENOUGH = 0.75
const CLEAR_LEAD = 0.08

/** Whether the best candidate is meant: the name is the same or nearly, and no other comes close. */
const isClear = (best: Scored, next: Scored | undefined): boolean =>
  best.sure && best.score >= ENOUGH && (next === undefined || best.score - next.score >= CLEAR_LEAD)
