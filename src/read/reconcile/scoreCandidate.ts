import { fold } from '../../lib/text/fold.ts'
import { compareNames, initialsOf, type NameScores } from './compareNames.ts'
import type { Candidate, CandidateName, NameQuery } from './findCandidates.ts'

/** One component of a score. */
export interface Feature {
  readonly name: string
  /** From 0 to 1; 0 is evidence against the candidate. */
  readonly score: number
  readonly detail: string | null
}

/** A candidate with its score and the features that explain it. */
export interface ScoredCandidate {
  readonly candidate: Candidate
  /** From 0 to 1. */
  readonly score: number
  readonly features: readonly Feature[]
  /** Whether the names are equal, or equal except for typos. */
  readonly nearlySameName: boolean
}

interface NameComparison extends NameScores {
  readonly name: CandidateName
  readonly acronym: number
  readonly language: number
  /** The overall similarity of the names, from 0 to 1. */
  readonly similarity: number
}

// Base scores. A similar name always scores less than an equal one.
const EQUAL_SCORE = 0.9
const TYPO_SCORE = 0.85
const ACRONYM_SCORE = 0.7
const SIMILAR_SCORE = 0.75

/**
 * Scores a candidate for a name. The name decides; each hint changes the score by a few hundredths up to four tenths.
 * @param valueFeatures features of further values that the query compares
 */
export function scoreCandidate(
  query: NameQuery,
  candidate: Candidate,
  valueFeatures: readonly Feature[] = [],
): ScoredCandidate {
  const best = candidate.names
    .map((name) => compareName(query, name))
    .reduce((a, b) => (b.similarity + b.language / 1_000 > a.similarity + a.language / 1_000 ? b : a))
  const hints = hintFeatures(query, candidate, best)
  const adjustment =
    sumOf(hints.map(adjustmentOf)) + sumOf(valueFeatures.map(({ score }) => (score > 0 ? VALUE_GAIN : -VALUE_LOSS)))
  return {
    candidate,
    score: Math.round(Math.min(1, Math.max(0, best.similarity + adjustment)) * 10_000) / 10_000,
    features: [...nameFeatures(best), ...hints, ...valueFeatures],
    nearlySameName: best.equality === 1 || best.typos === 1,
  }
}

function compareName(query: NameQuery, name: CandidateName): NameComparison {
  const scores = compareNames(query.name, name.value)
  const acronym = isAcronymOf(query.name, name) ? 1 : 0
  const language = query.language != null && name.language === query.language ? 1 : 0
  return { ...scores, name, acronym, language, similarity: similarityOf(scores, acronym) }
}

const similarityOf = ({ equality, typos, tokens, edits }: NameScores, acronym: number): number => {
  if (equality === 1) return EQUAL_SCORE
  if (typos === 1) return TYPO_SCORE * edits
  return Math.max(acronym * ACRONYM_SCORE, SIMILAR_SCORE * (0.6 * tokens + 0.4 * edits))
}

/** Whether the queried name is an acronym of the candidate's name: a claimed one, or its initials. */
function isAcronymOf(queryName: string, { value, nameKind }: CandidateName): boolean {
  const short = fold(queryName)
  if (nameKind === 'ACRONYM') return short === fold(value)
  return short.length >= 3 && short.length <= 10 && !short.includes(' ') && short === initialsOf(value)
}

function nameFeatures({ name, equality, tokens, edits, acronym }: NameComparison): Feature[] {
  const detail = name.value
  return [
    { name: 'nameEquality', score: equality, detail },
    { name: 'tokenOverlap', score: tokens, detail },
    { name: 'editDistance', score: edits, detail },
    { name: 'acronym', score: acronym, detail },
  ]
}

const GAIN: Readonly<Record<string, number>> = { language: 0.02, kind: 0.02, country: 0.06, source: 0.1 }
const LOSS: Readonly<Record<string, number>> = { kind: 0.4, country: 0.1, source: 0.05 }
// Other values weigh as much as the country.
const VALUE_GAIN = 0.06
const VALUE_LOSS = 0.1

const adjustmentOf = ({ name, score }: Feature): number => (score > 0 ? (GAIN[name] ?? 0) : -(LOSS[name] ?? 0))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** A feature for each hint in the query. */
function hintFeatures(
  query: NameQuery,
  { entity, inCountry, sourceNames }: Candidate,
  best: NameComparison,
): Feature[] {
  const features: Feature[] = []
  const add = (name: string, matches: boolean, detail: string | null) =>
    features.push({ name, score: matches ? 1 : 0, detail })
  if (query.language != null) add('language', best.language === 1, best.name.language)
  if (query.kind != null) add('kind', [query.kind].flat().includes(entity.kind), entity.kind)
  if (query.country != null) add('country', inCountry, query.country)
  if (query.source != null) {
    const isSourceName = sourceNames.some((name) => fold(name) === fold(query.name))
    add('source', isSourceName, query.source)
  }
  return features
}
