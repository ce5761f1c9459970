import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { withoutNulls } from '../../lib/collections/pickBy.ts'
import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { type StandingClaim, sourceDay } from './belief.ts'
import { type ClaimDraft, claimIdOf } from './draft.ts'

/** The properties of a claim that are its own; all others are values that it claims. */
export const CLAIM_PROPERTIES = [
  'id',
  'about',
  'saidOf',
  'sourceId',
  'basis',
  'quote',
  'locator',
  'note',
  'settles',
  'claimedById',
  'recordedBy',
  'recordedAt',
  'recordedKey',
  'withdrawnAt',
  'withdrawalReason',
] as const

/** A claim as the graph holds it. */
export interface StoredClaim extends StandingClaim {
  readonly about: string
  readonly recordedBy: string
  readonly properties: Readonly<Record<string, unknown>>
}

const OWN = new Set<string>(CLAIM_PROPERTIES)

/** @param published the date of the claim's source, as the source gives it. */
export function storedClaim(properties: Readonly<Record<string, unknown>>, published: string | null): StoredClaim {
  const values = Object.fromEntries(Object.entries(properties).filter(([name]) => !OWN.has(name))) as ClaimValues
  const { id, about, basis, recordedAt, recordedBy } = properties as Readonly<Record<string, string>>
  const settles = properties.settles === true
  const sourceDate = sourceDay(published)
  return { id, about, basis, recordedAt, recordedBy, settles, sourceDate, values, properties } as StoredClaim
}

/**
 * The claim that stands once a party has said something, given what it said before about the same record on the same
 * source: fields that it leaves out carry over, null takes one back. The very same object when nothing changed.
 * @param at when it is recorded, where the draft leaves that open
 */
export function replaced(
  before: StoredClaim | undefined,
  draft: ClaimDraft,
  published: string | null,
  at: string,
): StoredClaim {
  const values: Record<string, ClaimedValue> = withoutNulls({ ...before?.values, ...draft.values })
  if (draft.knownBy) values.externalIds = withMember(values.externalIds, draft.knownBy)
  const id = claimIdOf(draft)
  const { about, saidOf, sourceId, basis, quote, locator, note, settles, claimedById, recordedBy } = draft
  const provenance = { id, about, saidOf, sourceId, basis, quote, locator, note, settles, claimedById, recordedBy }
  const said = withoutNulls({ ...values, ...provenance })
  if (before && isSame(before, said)) return before
  const recordedAt = draft.recordedAt ?? at
  return storedClaim({ ...said, recordedAt, recordedKey: `${recordedAt}/${id}` }, published)
}

/** The claim once its party has taken it back. It stays to be read and counts no more. */
export const withdrawn = (claim: StoredClaim, withdrawnAt: string, reason: string | null): StoredClaim => ({
  ...claim,
  properties: withoutNulls({ ...claim.properties, withdrawnAt, withdrawalReason: reason }),
})

const withMember = (set: unknown, member: string): string[] =>
  [...new Set([...((set ?? []) as string[]), member])].sort()

function isSame(before: StoredClaim, said: Readonly<Record<string, unknown>>): boolean {
  const { recordedAt: _at, recordedKey: _key, ...rest } = before.properties
  return canonicalJson(rest) === canonicalJson(said)
}
