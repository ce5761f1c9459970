import { digest } from '../../lib/text/digest.ts'
import { fold } from '../../lib/text/fold.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { Kind } from '../../model/entities/entity.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'

/** Which entity a claim makes, where there is none of that id yet. */
export interface EntityHead {
  readonly entity: Kind
}

/** Which relationship a claim makes; all of it but dates belongs to its identity. */
export interface RelationshipHead {
  readonly relationship: RelationshipKind
  readonly fromId: string
  readonly toId: string
  readonly occurrence: string | null
}

export type Head = EntityHead | RelationshipHead

/** What a party puts forward about one record on one source: the one way in. */
export interface ClaimDraft {
  /** The record's id. */
  readonly about: string
  /** Null for a claim about a record that must be there already. */
  readonly head: Head | null
  /** The party names the record by our id, so it is not to be made. */
  readonly mustExist?: boolean
  /** The external id by which the party names the record, encoded: part of what it claims, beside its `externalIds`. */
  readonly knownBy?: string | null
  /** The id by which the party knows the record, where that was merged into the one that the claim is now about. */
  readonly saidOf?: string
  readonly sourceId: string
  /** Tells several claims of one party on one source apart; empty for partners, who have one. */
  readonly slot: string
  readonly basis: string
  readonly settles: boolean
  readonly quote: string | null
  readonly locator: string | null
  readonly note: string | null
  readonly claimedById: string | null
  readonly recordedBy: string
  /** An RFC 3339 instant in UTC; null for the moment at which it is written, after the record is locked. */
  readonly recordedAt: string | null
  readonly values: ClaimValues
  /** Refused when the record has another version; 0 expects that there is none yet. Absent asks for none. */
  readonly ifVersion?: number | null
  /** When and why its party took it back later, where what is written was said in the past. */
  readonly takenBack?: { readonly at: string; readonly reason: string | null }
}

/** A party takes back all that it claims of a record. */
export interface Withdrawal {
  readonly about: string
  readonly withdrawnBy: string
  readonly reason: string | null
  /** Only this claim of the party, which it took back at this moment of the past. */
  readonly only?: { readonly claimId: string; readonly at: string }
  readonly ifVersion?: number | null
}

/** What a party can say of a record. */
export type Saying = ClaimDraft | Withdrawal

export const isDraft = (saying: Saying): saying is ClaimDraft => 'recordedBy' in saying

/** A claim's id follows from who says what about which record on which source, so saying it again is no new claim. */
export const claimIdOf = ({
  about,
  saidOf = about,
  recordedBy,
  sourceId,
  slot,
}: Pick<ClaimDraft, 'about' | 'saidOf' | 'recordedBy' | 'sourceId' | 'slot'>): string =>
  `claim:${digestOf([saidOf, recordedBy, sourceId, slot])}`

/**
 * What makes two relationships one record: type, ends, folded title or role or kind or manner, on whose behalf, and
 * occurrence. Dates are no part of it.
 */
export function identityOf(head: RelationshipHead, values: ClaimValues): string {
  const { relationship, fromId, toId, occurrence } = head
  const told = relationship.toldApartBy ? fold(String(values[relationship.toldApartBy] ?? '')) : ''
  return digestOf([relationship.type, fromId, toId, told, String(values.onBehalfOfId ?? ''), occurrence ?? ''])
}

const digestOf = (parts: readonly string[]): string => digest(JSON.stringify(parts), 32)
