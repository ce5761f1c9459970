import { fold } from '../../lib/text/fold.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { compatible, contradicts, type Period, periodOf, precision } from '../../lib/time/validity.ts'
import { type Claimable, type ClaimableFields, PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { Basis } from '../../model/record/basis.ts'

/** A claim that is not withdrawn, with the properties by which competing claims are ranked. */
export interface ActiveClaim {
  readonly id: string
  readonly basis: string
  readonly settles: boolean
  /** The day on which its source was published, see `sourceDay`; empty when unknown. */
  readonly sourceDate: string
  readonly recordedAt: string
  readonly values: ClaimValues
}

/** The values that a record has by its active claims. A field without a claim is absent. */
export interface Belief {
  readonly values: Readonly<Record<string, ClaimedValue>>
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly period: Period
  readonly basis: string
  readonly disputedFields: readonly string[]
  /** Required fields without a claim; they keep their previous value. */
  readonly unclaimedRequired: readonly string[]
}

/**
 * Computes a record's values from its active claims. For each field, the claims are ranked by: settling claims first; basis
 * (STATED, ATTRIBUTED, INFERRED, OUTSIDE); the more precise date; the later source date; the later `recordedAt`; the
 * greater id. The result does not depend on the order of `claims`.
 */
export function believe(claims: readonly ActiveClaim[], { fields, sets, dated }: ClaimableFields): Belief {
  const results = fields.map((field) => ({ field, ...believeField(claims, field) }))
  const unions = Object.fromEntries(sets.map((set) => [set, unionOf(claims, set)]))
  const time = dated ? believePeriod(claims, unions.attestedOn ?? []) : { period: periodOf({}), disputed: false }
  const disputedFields = results.filter(({ disputed }) => disputed).map(({ field }) => field.property)
  return {
    values: Object.fromEntries(results.flatMap(({ field, value }) => (value == null ? [] : [[field.property, value]]))),
    sets: unions,
    period: time.period,
    basis: strongestBasis(claims),
    disputedFields: time.disputed ? [...disputedFields, 'validity'] : disputedFields,
    unclaimedRequired: results
      .filter(({ field, value }) => field.required && value == null)
      .map(({ field }) => field.property),
  }
}

function believeField(claims: readonly ActiveClaim[], { property, type }: Claimable) {
  const competing = claims.filter(({ values }) => values[property] != null)
  const width = (claim: ActiveClaim) => (type === 'fuzzyDate' ? precision(instant(claim.values[property])) : 0)
  const winner = best(competing, width)
  if (!winner) return { value: null, disputed: false }
  const value = winner.values[property] as ClaimedValue
  const disagrees = (claim: ActiveClaim) =>
    claim !== winner && !agree(type, value, claim.values[property] as ClaimedValue)
  return { value, disputed: !winner.settles && competing.some(disagrees) }
}

function believePeriod(claims: readonly ActiveClaim[], attestedOn: readonly string[]) {
  const competing = claims.filter(({ values }) => PERIOD_PROPERTIES.some((property) => values[property] != null))
  const winner = best(competing, (claim) => precision(periodOf(textsOf(claim))))
  if (!winner) return { period: periodOf({}), disputed: false }
  const period = periodOf(textsOf(winner))
  const disagrees = (claim: ActiveClaim) => claim !== winner && !compatible(period, periodOf(textsOf(claim)))
  const excluded = attestedOn.some((day) => contradicts(period, day))
  return { period, disputed: !winner.settles && (excluded || competing.some(disagrees)) }
}

/** The claimed dates of a period, as arguments of `periodOf`. */
const textsOf = ({ values }: ActiveClaim): Record<string, string> =>
  Object.fromEntries(
    PERIOD_PROPERTIES.flatMap((property) => (values[property] == null ? [] : [[property, String(values[property])]])),
  )

const instant = (text: unknown): Period => periodOf({ date: String(text) })

function unionOf(claims: readonly ActiveClaim[], set: string): readonly string[] {
  return [...new Set(claims.flatMap(({ values }) => (values[set] ?? []) as readonly string[]))].sort()
}

/** Whether two claimed values can both be true. Texts that differ only in letter case or accents agree. */
function agree(type: Claimable['type'], a: ClaimedValue, b: ClaimedValue): boolean {
  if (type === 'text') return fold(String(a)) === fold(String(b))
  if (type === 'fuzzyDate') return compatible(instant(a), instant(b))
  if (type === 'references') return sameMembers(a as readonly string[], b as readonly string[])
  return a === b
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

function best(claims: readonly ActiveClaim[], width: (claim: ActiveClaim) => number): ActiveClaim | undefined {
  return claims.reduce<ActiveClaim | undefined>(
    (leader, claim) => (leader && compare(leader, claim, width) <= 0 ? leader : claim),
    undefined,
  )
}

/** Compares claims for `best`: negative when `a` ranks before `b`. */
function compare(a: ActiveClaim, b: ActiveClaim, width: (claim: ActiveClaim) => number): number {
  return (
    Number(b.settles) - Number(a.settles) ||
    rank(a) - rank(b) ||
    width(a) - width(b) ||
    laterFirst(a.sourceDate, b.sourceDate) ||
    laterFirst(a.recordedAt, b.recordedAt) ||
    laterFirst(a.id, b.id)
  )
}

const rank = ({ basis }: { readonly basis: string }): number => (Basis.values as readonly string[]).indexOf(basis)

const laterFirst = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1)

function strongestBasis(claims: readonly ActiveClaim[]): string {
  const ranks = claims.map(rank)
  return Basis.values[Math.min(...ranks)] as string
}

/** The day by which belief ranks a source: the latest day that its publication date can mean; empty when unknown. */
export const sourceDay = (published: string | null): string =>
  published === null ? '' : (parseEdtf(published).latest ?? '')
