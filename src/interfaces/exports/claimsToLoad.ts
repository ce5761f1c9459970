import { claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import { type ClaimValues, encodeExternalId } from '../../model/claims/claimValues.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { referenceProperties } from '../../write/claims/references.ts'
import { type StoredClaim, storedClaim } from '../../write/claims/storedClaim.ts'
import type { Pages } from './pages.ts'

/** The claims about one record as the lines of a load bring them: one makes the record, the others are about it. */
export interface ClaimsToLoad {
  readonly making: StoredClaim
  readonly further: readonly StoredClaim[]
}

/**
 * The claims about some records, also those that were taken back, by record. A record that no claim makes, since
 * none says all that it must have, is absent.
 */
export async function claimsToLoad(pages: Pages, ids: readonly string[]): Promise<ReadonlyMap<string, ClaimsToLoad>> {
  const stored = [...(await pages.claims(ids))].map(
    ([id, claims]) => [id, claims.map((claim) => storedClaim(claim, null))] as const,
  )
  const all = stored.flatMap(([, claims]) => claims)
  const there = await pages.existing(all.flatMap(namedBy))
  const owned = await pages.externalIds(all.filter(isTakenBack).map(({ about }) => about))
  return new Map(
    stored.flatMap(([id, claims]) => {
      const owns = new Set((owned.get(id) ?? []).map((it) => encodeExternalId(it as never)))
      const divided = dividedFor(
        id,
        claims.map((claim) => withoutDangling(claim, there, owns)),
      )
      return divided ? [[id, divided] as const] : []
    }),
  )
}

/** The first claim that says all that the record must have makes it, one that stands before one that was taken back. */
function dividedFor(id: string, claims: readonly StoredClaim[]): ClaimsToLoad | null {
  const required = requiredOf(id)
  const complete = claims.filter(({ values }) => required.every((property) => values[property] != null))
  const making = complete.find((claim) => !isTakenBack(claim)) ?? complete[0]
  return making ? { making, further: claims.filter((claim) => claim !== making) } : null
}

const isTakenBack = ({ properties }: StoredClaim): boolean => properties.withdrawnAt != null

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

function namedBy({ about, values, properties }: StoredClaim): string[] {
  const named = referencesOf(about).flatMap((property) => [values[property] ?? []].flat().map(String))
  return properties.claimedById == null ? named : [...named, String(properties.claimedById)]
}

/**
 * A claim without what would keep it from being loaded: entities that are gone by now, which a claim that does not decide
 * may still name, and, once it was taken back, external ids that another record may have since.
 */
function withoutDangling(claim: StoredClaim, there: ReadonlySet<string>, owns: ReadonlySet<string>): StoredClaim {
  const { claimedById, ...properties } = claim.properties
  const values: Record<string, ClaimValues[string]> = { ...claim.values }
  for (const property of referencesOf(claim.about)) {
    const named = values[property]
    if (Array.isArray(named)) values[property] = named.filter((id) => there.has(id))
    else if (named != null && !there.has(String(named))) delete values[property]
  }
  if (isTakenBack(claim) && values.externalIds)
    values.externalIds = (values.externalIds as readonly string[]).filter((id) => owns.has(id))
  const claimer = there.has(String(claimedById)) ? { claimedById } : {}
  return { ...claim, values, properties: { ...properties, ...claimer } }
}
