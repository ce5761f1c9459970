import { fold } from '../../lib/text/fold.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { compatible, contradicts, type Period, periodOf, precision } from '../../lib/time/validity.ts'
import { type Claimable, type ClaimableFields, PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { Basis } from '../../model/record/basis.ts'

/** A claim that nobody withdrew, with what decides between rivals. */
export interface StandingClaim {
  readonly id: string
  readonly basis: string
  readonly settles: boolean
  /** When its source was published, as a day; empty when unknown. */
  readonly sourceDate: string
  readonly recordedAt: string
  readonly values: ClaimValues
}

/** What a record's standing claims add up to. A field that nobody claims is absent. */
export interface Belief {
  readonly values: Readonly<Record<string, ClaimedValue>>
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly period: Period
  readonly basis: string
  readonly disputedFields: readonly string[]
  /** Required fields without a claim: they keep their last value. */
  readonly unclaimedRequired: readonly string[]
}

/**
 * The one rule by which rival claims become a record's values, field by field: a settling claim, then STATED before
 * ATTRIBUTED before INFERRED before OUTSIDE, then the more precise date, then the later source date, then the later
 * `recordedAt`, then the greater id. The order in which the claims are given decides nothing.
 */
export function believe(claims: readonly StandingClaim[], { fields, sets, dated }: ClaimableFields): Belief {
  const believed = fields.map((field) => ({ field, ...believeField(claims, field) }))
  const unions = Object.fromEntries(sets.map((set) => [set, unionOf(claims, set)]))
  const time = dated ? believePeriod(claims, unions.attestedOn ?? []) : { period: periodOf({}), disputed: false }
  const disputedFields = believed.filter(({ disputed }) => disputed).map(({ field }) => field.property)
  return {
    values: Object.fromEntries(
      believed.flatMap(({ field, value }) => (value == null ? [] : [[field.property, value]])),
    ),
    sets: unions,
    period: time.period,
    basis: strongestBasis(claims),
    disputedFields: time.disputed ? [...disputedFields, 'validity'] : disputedFields,
    unclaimedRequired: believed
      .filter(({ field, value }) => field.required && value == null)
      .map(({ field }) => field.property),
  }
}

function believeField(claims: readonly StandingClaim[], { property, sort }: Claimable) {
  const rivals = claims.filter(({ values }) => values[property] != null)
  const width = (claim: StandingClaim) => (sort === 'fuzzyDate' ? precision(instant(claim.values[property])) : 0)
  const winner = best(rivals, width)
  if (!winner) return { value: null, disputed: false }
  const value = winner.values[property] as ClaimedValue
  const disagrees = (claim: StandingClaim) =>
    claim !== winner && !agree(sort, value, claim.values[property] as ClaimedValue)
  return { value, disputed: !winner.settles && rivals.some(disagrees) }
}

function believePeriod(claims: readonly StandingClaim[], attestedOn: readonly string[]) {
  const rivals = claims.filter(({ values }) => PERIOD_PROPERTIES.some((property) => values[property] != null))
  const winner = best(rivals, (claim) => precision(periodOf(textsOf(claim))))
  if (!winner) return { period: periodOf({}), disputed: false }
  const period = periodOf(textsOf(winner))
  const disagrees = (claim: StandingClaim) => claim !== winner && !compatible(period, periodOf(textsOf(claim)))
  const excluded = attestedOn.some((day) => contradicts(period, day))
  return { period, disputed: !winner.settles && (excluded || rivals.some(disagrees)) }
}

/** The dates that a claim brings, as `periodOf` takes them. */
const textsOf = ({ values }: StandingClaim): Record<string, string> =>
  Object.fromEntries(
    PERIOD_PROPERTIES.flatMap((property) => (values[property] == null ? [] : [[property, String(values[property])]])),
  )

const instant = (text: unknown): Period => periodOf({ date: String(text) })

function unionOf(claims: readonly StandingClaim[], set: string): readonly string[] {
  return [...new Set(claims.flatMap(({ values }) => (values[set] ?? []) as readonly string[]))].sort()
}

/** Whether two claimed values can both be true. Letter case and accents are no disagreement. */
function agree(sort: Claimable['sort'], a: ClaimedValue, b: ClaimedValue): boolean {
  if (sort === 'text') return fold(String(a)) === fold(String(b))
  if (sort === 'fuzzyDate') return compatible(instant(a), instant(b))
  if (sort === 'references') return sameMembers(a as readonly string[], b as readonly string[])
  return a === b
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

function best(claims: readonly StandingClaim[], width: (claim: StandingClaim) => number): StandingClaim | undefined {
  return claims.reduce<StandingClaim | undefined>(
    (leader, claim) => (leader && compare(leader, claim, width) <= 0 ? leader : claim),
    undefined,
  )
}

/** Negative when `a` wins. */
function compare(a: StandingClaim, b: StandingClaim, width: (claim: StandingClaim) => number): number {
  return (
    Number(b.settles) - Number(a.settles) ||
    rank(a) - rank(b) ||
    width(a) - width(b) ||
    later(a.sourceDate, b.sourceDate) ||
    later(a.recordedAt, b.recordedAt) ||
    later(a.id, b.id)
  )
}

const rank = ({ basis }: { readonly basis: string }): number => Basis.values.indexOf(basis)

const later = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1)

function strongestBasis(claims: readonly StandingClaim[]): string {
  const ranks = claims.map(rank)
  return Basis.values[Math.min(...ranks)] as string
}

/** The day a source was published on, for belief: the latest that its date can mean; empty when unknown. */
export const sourceDay = (published: string | null): string =>
  published === null ? '' : (parseEdtf(published).latest ?? '')
