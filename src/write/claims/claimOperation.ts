import { digest } from '../../lib/text/digest.ts'
import { fold } from '../../lib/text/fold.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'

/** What a claim has to state to create an entity. */
export interface EntityHeader {
  readonly entity: KindDefinition
}

/** What a claim has to state to create a relationship. All of it is part of the relationship's identity. */
export interface RelationshipHeader {
  readonly relationship: RelationshipDefinition
  readonly fromId: string
  readonly toId: string
  readonly occurrence: string | null
}

export type RecordHeader = EntityHeader | RelationshipHeader

/** A claim to be written: the values that one party states about one record on one source. */
export interface ClaimDraft {
  readonly recordId: string
  /** Null when the record must exist already. */
  readonly header: RecordHeader | null
  /** True when the caller gave the record's own id: an unknown id is then an error, and no record is created. */
  readonly mustExist?: boolean
  /** The encoded external id that the caller used as the record's key. The claim states it beside its `externalIds`. */
  readonly keyExternalId?: string | null
  /** The id under which the party knows the record, when that record was since merged into `recordId`. */
  readonly originalRecordId?: string
  readonly sourceId: string
  /** Distinguishes several claims of one party about one record on one source; empty for partners, which have one. */
  readonly claimDiscriminator: string
  readonly basis: string
  readonly settles: boolean
  readonly quote: string | null
  readonly locator: string | null
  readonly note: string | null
  readonly claimedById: string | null
  readonly recordedBy: string
  /** An RFC 3339 instant in UTC; null for the time of the write, taken after the record is locked. */
  readonly recordedAt: string | null
  readonly values: ClaimValues
  /** The write is rejected when the record has another version; 0 means that the record must not exist yet. */
  readonly ifVersion?: number | null
  /** When and why the party withdrew the claim, for a claim that is loaded with its history. */
  readonly withdrawn?: { readonly at: string; readonly reason: string | null }
}

/** Withdraws the claims of one party about one record, as the party knows the record. */
export interface Withdrawal {
  readonly recordId: string
  /** The id under which the party knows the record, when that record was since merged into `recordId`. */
  readonly originalRecordId?: string
  /** Withdraws only the claims on this source; null or absent for those on every source. */
  readonly sourceId?: string | null
  readonly withdrawnBy: string
  readonly reason: string | null
  /** Withdraws only this claim, with this instant as the time of the withdrawal. */
  readonly only?: { readonly claimId: string; readonly at: string }
  readonly ifVersion?: number | null
}

export type ClaimOperation = ClaimDraft | Withdrawal

export const isDraft = (operation: ClaimOperation): operation is ClaimDraft => 'recordedBy' in operation

type ClaimKey = Pick<ClaimDraft, 'recordId' | 'originalRecordId' | 'recordedBy' | 'sourceId' | 'claimDiscriminator'>

/**
 * The id of a claim, computed from the record, party and source, so that a repeated write updates the same claim. It is
 * computed from the original id of the record and therefore does not change in a merge.
 */
export const claimIdOf = ({
  recordId,
  originalRecordId = recordId,
  recordedBy,
  sourceId,
  claimDiscriminator,
}: ClaimKey): string => `claim:${digestOf([originalRecordId, recordedBy, sourceId, claimDiscriminator])}`

/**
 * The identity of a relationship: a digest of its type, ends, folded discriminator (title, role, kind or manner),
 * identifying reference and occurrence. Claims with the same identity are about the same record. Dates are not part of it.
 */
export function identityOf(header: RelationshipHeader, values: ClaimValues): string {
  const { relationship, fromId, toId, occurrence } = header
  const discriminator = relationship.discriminator ? fold(String(values[relationship.discriminator] ?? '')) : ''
  const reference = relationship.identityReference ? (values[relationship.identityReference] ?? '') : ''
  return digestOf([relationship.type, fromId, toId, discriminator, String(reference), occurrence ?? ''])
}

const digestOf = (parts: readonly string[]): string => digest(JSON.stringify(parts), 32)
