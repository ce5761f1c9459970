import type { EntityRow } from '../../model/entities/entity.ts'
import type { Asked, Candidate } from '../../read/reconcile/candidates.ts'
import { type Ranked, ranked } from '../../read/reconcile/ranked.ts'
import type { Feature } from '../../read/reconcile/score.ts'
import type { Values } from './candidateValues.ts'
import { type Constraint, compareValues } from './compare.ts'
import type { Query } from './queries.ts'
import { typeOfKind } from './types.ts'

/** A query with all that decides about its answer. */
export interface Case {
  readonly query: Query
  readonly asked: Asked
  readonly constraints: readonly Constraint[]
  readonly candidates: readonly Candidate[]
  /** False where there may be more of them. */
  readonly complete: boolean
  /** The entity that the query gives the id of. */
  readonly named: EntityRow | undefined
}

type Found = Pick<Ranked, 'candidate' | 'score' | 'match' | 'features'>

/** The candidates for a query, best first. */
export function answerTo(it: Case, values: Values) {
  const { query, named } = it
  const found = candidatesOf(it, values)
  if (!named) return found.slice(0, query.limit).map(shownCandidate)
  const others = found.filter(({ candidate }) => candidate.entity.id !== named.id)
  return [shownById(named), ...others.map((other) => shownCandidate({ ...other, match: false }))].slice(0, query.limit)
}

function candidatesOf({ query, asked, constraints, candidates, complete }: Case, values: Values): Found[] {
  const compared = ({ entity }: Candidate): Feature[] =>
    constraints.flatMap((it) => compareValues(it, values.get(it.property.id)?.get(entity.id) ?? []))
  if (query.query !== undefined) return ranked(asked, candidates, compared)
  return byValuesAlone(candidates, compared, constraints.length, complete)
}

/** Without a name the values decide: the one entity that is known to have all of them is meant. */
function byValuesAlone(
  candidates: readonly Candidate[],
  compared: (candidate: Candidate) => Feature[],
  asked: number,
  complete: boolean,
): Found[] {
  const found = candidates.map((candidate) => {
    const features = compared(candidate)
    return { candidate, score: features.reduce((sum, { score }) => sum + score, 0) / asked, features }
  })
  const one = complete && found.filter(({ score }) => score === 1).length === 1
  return found.map((it) => ({ ...it, match: one && it.score === 1 })).sort((a, b) => b.score - a.score)
}

const shownCandidate = ({ candidate, score, match, features }: Found) => ({
  ...shown(candidate.entity),
  score: inHundreds(score),
  match,
  features: features.map(({ name, score: value }) => ({ id: name, value })),
})

const shownById = (entity: EntityRow) => ({
  ...shown(entity),
  score: 100,
  match: true,
  features: [{ id: 'id', value: 1 }],
})

/** Clients of the service show scores from 0 to 100; ours are from 0 to 1. */
const inHundreds = (score: number): number => Math.round(score * 10_000) / 100

const shown = ({ id, name, kind, description }: EntityRow) => ({
  id,
  name,
  ...(description == null ? {} : { description: String(description) }),
  type: [typeOfKind(kind)],
})
