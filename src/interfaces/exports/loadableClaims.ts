import { claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import { type ClaimValues, encodeExternalId } from '../../model/claims/claimValues.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { referenceProperties } from '../../write/claims/references.ts'
import { type StoredClaim, storedClaim } from '../../write/claims/storedClaim.ts'
import type { RecordPages } from './recordPages.ts'

/** The claims about one record in the form that a load takes: one creates the record, the others add to it. */
export interface LoadableClaims {
  readonly creating: StoredClaim
  readonly additional: readonly StoredClaim[]
}

/**
 * Reads the claims about some records, including withdrawn ones, by record id. A record is absent if none of its claims
 * has all required fields, since then no claim can create it.
 */
export async function loadableClaims(
  pages: RecordPages,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadableClaims>> {
  const stored = [...(await pages.claims(ids))].map(
    ([id, claims]) => [id, claims.map((claim) => storedClaim(claim, null))] as const,
  )
  const all = stored.flatMap(([, claims]) => claims)
  const existing = await pages.existing(all.flatMap(referencedIds))
  const externalIds = await pages.externalIds(all.filter(isWithdrawn).map(({ recordId }) => recordId))
  return new Map(
    stored.flatMap(([id, claims]) => {
      const ownIds = new Set((externalIds.get(id) ?? []).map((it) => encodeExternalId(it as never)))
      const loadable = claims.map((claim) => withoutDangling(claim, existing, ownIds))
      const split = splitClaims(id, loadable)
      return split ? [[id, split] as const] : []
    }),
  )
}

/** The first claim with all required fields creates the record. Active claims come before withdrawn ones. */
function splitClaims(id: string, claims: readonly StoredClaim[]): LoadableClaims | null {
  const required = requiredOf(id)
  const complete = claims.filter(({ values }) => required.every((property) => values[property] != null))
  const creating = complete.find((claim) => !isWithdrawn(claim)) ?? complete[0]
  return creating ? { creating, additional: claims.filter((claim) => claim !== creating) } : null
}

const isWithdrawn = ({ properties }: StoredClaim): boolean => properties.withdrawnAt != null

function requiredOf(id: string): readonly string[] {
  const kind = recordKindOf(id)
  if (!kind) return []
  const { fields } = 'entity' in kind ? claimableOfEntity(kind.entity) : claimableOfRelationship(kind.relationship)
  return fields.filter(({ required }) => required).map(({ property }) => property)
}

function referencesOf(id: string): readonly string[] {
  const kind = recordKindOf(id)
  return kind && 'relationship' in kind ? referenceProperties(kind.relationship) : []
}

function referencedIds({ recordId, values, properties }: StoredClaim): string[] {
  const ids = referencesOf(recordId).flatMap((property) => [values[property] ?? []].flat().map(String))
  return properties.claimedById == null ? ids : [...ids, String(properties.claimedById)]
}

/**
 * Removes the values of a claim that a load would reject: references to entities that no longer exist, which a claim
 * without effect on the record can still have, and external ids of a withdrawn claim that another record may use now.
 */
function withoutDangling(claim: StoredClaim, existing: ReadonlySet<string>, ownIds: ReadonlySet<string>): StoredClaim {
  const { claimedById, ...properties } = claim.properties
  const values: Record<string, ClaimValues[string]> = { ...claim.values }
  for (const property of referencesOf(claim.recordId)) {
    const referenced = values[property]
    if (Array.isArray(referenced)) values[property] = referenced.filter((id) => existing.has(id))
    else if (referenced != null && !existing.has(String(referenced))) delete values[property]
  }
  if (isWithdrawn(claim) && values.externalIds)
    values.externalIds = (values.externalIds as readonly string[]).filter((id) => ownIds.has(id))
  const claimer = existing.has(String(claimedById)) ? { claimedById } : {}
  return { ...claim, values, properties: { ...properties, ...claimer } }
}
