import { fold } from '../../lib/text/fold.ts'
import type { Asked, Called, Candidate } from './candidates.ts'
import { compareNames, initialsOf, type NameScores } from './nameScores.ts'

/** One reason for a score. */
export interface Feature {
  readonly name: string
  /** From 0 to 1; 0 speaks against. */
  readonly score: number
  readonly detail: string | null
}

/** A candidate with its score and the reasons for it. */
export interface Scored {
  readonly candidate: Candidate
  /** From 0 to 1. */
  readonly score: number
  readonly features: readonly Feature[]
  /** The name is the same, or the same but for slips of the pen. */
  readonly sure: boolean
}

interface Compared extends NameScores {
  readonly called: Called
  readonly acronym: number
  readonly language: number
  /** How alike on the whole. */
  readonly likeness: number
}

// A name that only resembles never scores as high as the same one.
const SAME = 0.9
const SLIPPED = 0.85
const BY_INITIALS = 0.7
const RESEMBLING = 0.75

/**
 * Scores a candidate for a name. What else is known of it moves the score by a tenth or two, never a name by itself.
 * @param compared other values that were asked for, each compared with those of the candidate
 */
export function scoreOf(asked: Asked, candidate: Candidate, compared: readonly Feature[] = []): Scored {
  const best = candidate.names
    .map((called) => compare(asked, called))
    .reduce((a, b) => (b.likeness + b.language / 1_000 > a.likeness + a.language / 1_000 ? b : a))
  const known = knownFeatures(asked, candidate, best)
  const moved = sumOf(known.map(moveOf)) + sumOf(compared.map(({ score }) => (score > 0 ? VALUE_GAIN : -VALUE_LOSS)))
  return {
    candidate,
    score: Math.round(Math.min(1, Math.max(0, best.likeness + moved)) * 10_000) / 10_000,
    features: [...nameFeatures(best), ...known, ...compared],
    sure: best.equality === 1 || best.slips === 1,
  }
}

function compare(asked: Asked, called: Called): Compared {
  const scores = compareNames(asked.name, called.value)
  const acronym = isAcronymOf(asked.name, called) ? 1 : 0
  const language = asked.language != null && called.language === asked.language ? 1 : 0
  return { ...scores, called, acronym, language, likeness: likenessOf(scores, acronym) }
}

const likenessOf = ({ equality, slips, tokens, edits }: NameScores, acronym: number): number => {
  if (equality === 1) return SAME
  if (slips === 1) return SLIPPED * edits
  return Math.max(acronym * BY_INITIALS, RESEMBLING * (0.6 * tokens + 0.4 * edits))
}

/** Whether a short name in one word is an acronym of the name, given or by its first letters. */
function isAcronymOf(name: string, { value, nameKind }: Called): boolean {
  const short = fold(name)
  if (nameKind === 'ACRONYM') return short === fold(value)
  return short.length >= 3 && short.length <= 10 && !short.includes(' ') && short === initialsOf(value)
}

function nameFeatures({ called, equality, tokens, edits, acronym }: Compared): Feature[] {
  const detail = called.value
  return [
    { name: 'nameEquality', score: equality, detail },
    { name: 'tokenOverlap', score: tokens, detail },
    { name: 'editDistance', score: edits, detail },
    { name: 'acronym', score: acronym, detail },
  ]
}

const GAIN: Readonly<Record<string, number>> = { language: 0.02, kind: 0.02, country: 0.06, source: 0.1 }
const LOSS: Readonly<Record<string, number>> = { kind: 0.4, country: 0.1, source: 0.05 }
// Any other value weighs as much as the country does.
const VALUE_GAIN = 0.06
const VALUE_LOSS = 0.1

const moveOf = ({ name, score }: Feature): number => (score > 0 ? (GAIN[name] ?? 0) : -(LOSS[name] ?? 0))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** What the question says besides the name, each where it says so. */
function knownFeatures(asked: Asked, { entity, inCountry, sourceNames }: Candidate, best: Compared): Feature[] {
  const features: Feature[] = []
  const add = (name: string, holds: boolean, detail: string | null) =>
    features.push({ name, score: holds ? 1 : 0, detail })
  if (asked.language != null) add('language', best.language === 1, best.called.language)
  if (asked.kind != null) add('kind', [asked.kind].flat().includes(entity.kind), entity.kind)
  if (asked.country != null) add('country', inCountry, asked.country)
  if (asked.source != null) {
    add(
      'source',
      sourceNames.some((name) => fold(name) === fold(asked.name)),
      asked.source,
    )
  }
  return features
}
