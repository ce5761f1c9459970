import type { EntityRow } from '../../model/entities/entity.ts'
import type { Candidate } from '../../read/reconcile/findCandidates.ts'
import { type RankedCandidate, rankCandidates } from '../../read/reconcile/rankCandidates.ts'
import type { Feature } from '../../read/reconcile/scoreCandidate.ts'
import { compareValues } from './compareValues.ts'
import type { CandidateValues } from './readCandidateValues.ts'
import type { ReconcileCase } from './reconcileCase.ts'
import { typeOfKind } from './types.ts'

type Result = Pick<RankedCandidate, 'candidate' | 'score' | 'match' | 'features'>

/** The candidates for a query in the form of the protocol, best first. */
export function reconcileResult(it: ReconcileCase, values: CandidateValues) {
  const { query, named } = it
  const results = resultsOf(it, values)
  if (!named) return results.slice(0, query.limit).map(formatCandidate)
  const others = results.filter(({ candidate }) => candidate.entity.id !== named.id)
  return [formatExactId(named), ...others.map((other) => formatCandidate({ ...other, match: false }))].slice(
    0,
    query.limit,
  )
}

function resultsOf(
  { query, request, constraints, candidates, complete }: ReconcileCase,
  values: CandidateValues,
): Result[] {
  const featuresOf = ({ entity }: Candidate): Feature[] =>
    constraints.flatMap((it) => compareValues(it, values.get(it.property.id)?.get(entity.id) ?? []))
  if (query.query !== undefined) return rankCandidates(request, candidates, featuresOf)
  return rankByValues(candidates, featuresOf, constraints.length, complete)
}

/** Ranks candidates of a query without a name. The only candidate that has all values is a match. */
function rankByValues(
  candidates: readonly Candidate[],
  featuresOf: (candidate: Candidate) => Feature[],
  constraintCount: number,
  complete: boolean,
): Result[] {
  const scored = candidates.map((candidate) => {
    const features = featuresOf(candidate)
    return { candidate, score: features.reduce((sum, { score }) => sum + score, 0) / constraintCount, features }
  })
  const unique = complete && scored.filter(({ score }) => score === 1).length === 1
  return scored.map((it) => ({ ...it, match: unique && it.score === 1 })).sort((a, b) => b.score - a.score)
}

const formatCandidate = ({ candidate, score, match, features }: Result) => ({
  ...formatEntity(candidate.entity),
  score: percentage(score),
  match,
  features: features.map(({ name, score: value }) => ({ id: name, value })),
})

const formatExactId = (entity: EntityRow) => ({
  ...formatEntity(entity),
  score: 100,
  match: true,
  features: [{ id: 'id', value: 1 }],
})

/** The protocol's clients expect scores from 0 to 100; ours are from 0 to 1. */
const percentage = (score: number): number => Math.round(score * 10_000) / 100

const formatEntity = ({ id, name, kind, description }: EntityRow) => ({
  id,
  name,
  ...(description == null ? {} : { description: String(description) }),
  type: [typeOfKind(kind)],
})
