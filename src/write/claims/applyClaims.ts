import { type ClaimDraft, type ClaimOperation, claimIdOf, isDraft, type Withdrawal } from './claimOperation.ts'
import type { LockedRecords } from './lockRecords.ts'
import { mergeDraft, type StoredClaim, withdrawClaim } from './storedClaim.ts'
import { validateDates } from './validateValues.ts'
import { type ValidationError, validationError } from './validationError.ts'

/** The result of one operation. */
export interface Outcome {
  /** The record's id. */
  readonly id: string
  /** The operation creates the record. */
  readonly created: boolean
  /** How many claims the operation adds, replaces or withdraws; 0 when it repeats an earlier one. */
  readonly claims: number
  readonly errors: readonly ValidationError[]
}

export interface AppliedClaims {
  /** One for each operation, in their order. */
  readonly outcomes: readonly Outcome[]
  /** The claims that are new, have other values than before, or are withdrawn. */
  readonly changedClaims: readonly StoredClaim[]
  /** All active claims of each record that has a changed claim; the list is empty when none is left. */
  readonly activeClaims: ReadonlyMap<string, readonly StoredClaim[]>
}

/** Active claims by id. */
type Claims = Map<string, StoredClaim>

interface Applied {
  readonly changed: readonly StoredClaim[]
  readonly errors: readonly ValidationError[]
}

/**
 * Applies operations, in their order, to the active claims of their records.
 * @param active the active claims by record id, then by claim id
 * @param now the time of the write, an RFC 3339 instant in UTC
 */
export function applyClaims(records: LockedRecords, active: ReadonlyMap<string, Claims>, now: string): AppliedClaims {
  const claimsByRecord = new Map([...active].map(([id, claims]) => [id, new Map(claims)]))
  const changedClaims = new Map<string, StoredClaim>()
  const seen = new Set<string>()
  const outcomes = records.operations.map((operation) => {
    const { recordId } = operation
    const claims: Claims = claimsByRecord.get(recordId) ?? new Map()
    claimsByRecord.set(recordId, claims)
    const { changed, errors } = applyOperation(operation, claims, records, nextTimestamp(claims, now))
    for (const claim of changed) changedClaims.set(claim.id, claim)
    const created = !records.context.exists(recordId) && isDraft(operation) && !seen.has(recordId)
    seen.add(recordId)
    return { id: recordId, created, claims: changed.length, errors }
  })
  const changedRecords = new Set([...changedClaims.values()].map(({ recordId }) => recordId))
  return {
    outcomes,
    changedClaims: [...changedClaims.values()],
    activeClaims: new Map([...changedRecords].map((id) => [id, [...(claimsByRecord.get(id)?.values() ?? [])]])),
  }
}

const applyOperation = (operation: ClaimOperation, claims: Claims, records: LockedRecords, at: string): Applied =>
  isDraft(operation)
    ? applyDraft(operation, claims, records, at)
    : { changed: applyWithdrawal(operation, claims, at), errors: [] }

function applyDraft(draft: ClaimDraft, claims: Claims, { sources }: LockedRecords, at: string): Applied {
  const before = claims.get(claimIdOf(draft))
  const after = mergeDraft(before, draft, sources.get(draft.sourceId) ?? null, at)
  if (after === before) return { changed: [], errors: [] }
  claims.set(after.id, after)
  // The draft's own dates are already validated, but together with those of the previous claim they can contradict.
  return { changed: [after], errors: before ? validateDates(after.values) : [] }
}

function applyWithdrawal(withdrawal: Withdrawal, claims: Claims, at: string): StoredClaim[] {
  const { reason, only } = withdrawal
  const withdrawn = [...claims.values()].filter((claim) => isWithdrawn(claim, withdrawal))
  for (const { id } of withdrawn) claims.delete(id)
  return withdrawn.map((claim) => withdrawClaim(claim, only?.at ?? at, reason))
}

/** A merged record holds claims of several original records; a party withdraws those about the record that it names. */
function isWithdrawn({ id, recordedBy, properties }: StoredClaim, withdrawal: Withdrawal): boolean {
  const { recordId, originalRecordId = recordId, sourceId, withdrawnBy, only } = withdrawal
  if (recordedBy !== withdrawnBy) return false
  if (only) return id === only.claimId
  const isOfSource = sourceId == null || properties.sourceId === sourceId
  return isOfSource && (properties.saidOf ?? recordId) === originalRecordId
}

/** A timestamp after those of all active claims, even when clocks differ: belief prefers the later of two claims. */
function nextTimestamp(claims: Claims, now: string): string {
  const latest = [...claims.values()].reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '')
  return latest < now ? now : new Date(Date.parse(latest) + 1).toISOString()
}

/** Checks the version that the caller expects against the record's, and reports the values that differ. */
export function validateVersion(operation: ClaimOperation, records: LockedRecords): ValidationError[] {
  const { recordId, ifVersion } = operation
  if (ifVersion == null) return []
  const state = (records.entities.get(recordId) ?? records.relationships.get(recordId))?.state
  const version = state?.version ?? 0
  if (version === ifVersion) return []
  const values = isDraft(operation) ? operation.values : {}
  const present: Readonly<Record<string, unknown>> = {
    ...state?.content,
    names: state?.names,
    externalIds: state?.externalIds,
  }
  const names = Object.keys(values).filter((name) => !equal(values[name], present[name]))
  const differences = names.map((name) => `${name} is ${JSON.stringify(present[name] ?? null)}`).join(' and ')
  const where = differences === '' ? '' : `, where ${differences}`
  const message = `Expected version ${ifVersion} of ${recordId}, got version ${version}${where}. Read the record and decide again.`
  return [validationError('CONFLICT', ['ifVersion'], message)]
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
