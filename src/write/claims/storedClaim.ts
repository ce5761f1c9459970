import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { withoutNulls } from '../../lib/collections/pickBy.ts'
import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { type ActiveClaim, sourceDay } from './belief.ts'
import { type ClaimDraft, claimIdOf } from './claimOperation.ts'

/** The properties of a claim's node that are not claimed values. All other properties are. */
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

/** A claim as it is stored in the graph. */
export interface StoredClaim extends ActiveClaim {
  readonly recordId: string
  readonly recordedBy: string
  /** All properties of the claim's node. */
  readonly properties: Readonly<Record<string, unknown>>
}

const OWN = new Set<string>(CLAIM_PROPERTIES)

/**
 * @param properties the properties of the claim's node
 * @param published the publication date of the claim's source, in EDTF; null when unknown
 */
export function storedClaim(properties: Readonly<Record<string, unknown>>, published: string | null): StoredClaim {
  const values = Object.fromEntries(Object.entries(properties).filter(([name]) => !OWN.has(name))) as ClaimValues
  return {
    id: String(properties.id),
    recordId: String(properties.about),
    basis: String(properties.basis),
    recordedAt: String(properties.recordedAt),
    recordedBy: String(properties.recordedBy),
    settles: properties.settles === true,
    sourceDate: sourceDay(published),
    values,
    properties,
  }
}

/**
 * The claim that results from a draft and the party's previous claim about the same record on the same source: a field
 * that the draft omits keeps its previous value, null removes one. Returns the previous claim itself when nothing changes.
 * @param at the time of recording, unless the draft states one
 */
export function mergeDraft(
  before: StoredClaim | undefined,
  draft: ClaimDraft,
  published: string | null,
  at: string,
): StoredClaim {
  const values: Record<string, ClaimedValue> = withoutNulls({ ...before?.values, ...draft.values })
  if (draft.keyExternalId) values.externalIds = withMember(values.externalIds, draft.keyExternalId)
  const id = claimIdOf(draft)
  const { sourceId, basis, quote, locator, note, settles, claimedById, recordedBy } = draft
  const subject = { id, about: draft.recordId, saidOf: draft.originalRecordId }
  const provenance = { ...subject, sourceId, basis, quote, locator, note, settles, claimedById, recordedBy }
  const properties = withoutNulls({ ...values, ...provenance })
  if (before && hasProperties(before, properties)) return before
  const recordedAt = draft.recordedAt ?? at
  return storedClaim({ ...properties, recordedAt, recordedKey: `${recordedAt}/${id}` }, published)
}

/** The claim after its party withdrew it. It can still be read, but belief ignores it. */
export const withdrawClaim = (claim: StoredClaim, withdrawnAt: string, reason: string | null): StoredClaim => ({
  ...claim,
  properties: withoutNulls({ ...claim.properties, withdrawnAt, withdrawalReason: reason }),
})

const withMember = (set: unknown, member: string): string[] =>
  [...new Set([...((set ?? []) as string[]), member])].sort()

/** Whether the stored claim has exactly these properties, apart from the time of recording. */
function hasProperties(claim: StoredClaim, properties: Readonly<Record<string, unknown>>): boolean {
  const { recordedAt: _at, recordedKey: _key, ...stored } = claim.properties
  return canonicalJson(stored) === canonicalJson(properties)
}
