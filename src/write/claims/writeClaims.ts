import { groupBy } from '../../lib/collections/groupBy.ts'
import { claimableOfEntity, claimableOfRelationship } from '../../model/claims/claimable.ts'
import { createSources } from '../../model/sources/saveSources.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type Author, appendChanges } from '../changes/appendChanges.ts'
import { type AppliedClaims, applyClaims, type Outcome, validateVersion } from './applyClaims.ts'
import { believe } from './belief.ts'
import { type ClaimOperation, isDraft } from './claimOperation.ts'
import { type ClaimWriteOptions, DEFAULT_OPTIONS } from './claimWriteOptions.ts'
import { type LockedRecords, lockRecords } from './lockRecords.ts'
import { lockOrphanCandidates, resolveOrphans } from './orphans.ts'
import { readClaims } from './readClaims.ts'
import { recomputeDates } from './recomputeDates.ts'
import { changesOf, type RecordChange } from './recordChange.ts'
import { immutableProperties, nextState } from './recordState.ts'
import { saveClaims } from './saveClaims.ts'
import { saveOrphans, saveRecords } from './saveRecords.ts'
import type { StoredClaim } from './storedClaim.ts'
import { recordNotFound, validateClaim } from './validateClaim.ts'
import type { ValidationError } from './validationError.ts'

/** What a write changed. */
export interface WriteSummary {
  /** How many records were created. */
  readonly created: number
  /** How many records were updated or deleted. */
  readonly changed: number
  /** How many claims were added, replaced or withdrawn. */
  readonly claims: number
  readonly deletedIds: ReadonlySet<string>
}

/** Thrown when operations are invalid; the message lists every error. */
export class ClaimsRejectedError extends Error {
  constructor(readonly rejected: readonly { readonly operation: ClaimOperation; readonly error: ValidationError }[]) {
    super(rejected.map(({ operation, error }) => `${operation.recordId}: ${error.message}`).join('\n'))
    this.name = 'ClaimsRejectedError'
  }
}

/** Operations that are validated against the graph, with their records locked. Nothing is written yet. */
export interface PreparedWrite {
  /** One for each operation, in their order. */
  readonly outcomes: readonly Outcome[]
  /** Writes the operations. Call it only when no outcome has errors. */
  save(): Promise<WriteSummary>
}

/**
 * The only way to write records: saves claims, computes the belief of each record from its active claims, and writes the
 * records and the change log, all in the caller's transaction. Repeating the same operations writes nothing.
 * @throws ClaimsRejectedError when an operation is invalid; the caller must then roll back the transaction
 */
export async function writeClaims(
  tx: Transaction,
  operations: readonly ClaimOperation[],
  author: Author,
  options = DEFAULT_OPTIONS,
): Promise<WriteSummary> {
  const { outcomes, save } = await prepareClaims(tx, operations, options, author)
  const rejected = outcomes.flatMap(({ errors }, index) =>
    errors.map((error) => ({ operation: operations[index] as ClaimOperation, error })),
  )
  if (rejected.length > 0) throw new ClaimsRejectedError(rejected)
  return save()
}

/** Like writeClaims, but in two steps, for callers that need the outcome of each operation before the write. */
export async function prepareClaims(
  tx: Transaction,
  operations: readonly ClaimOperation[],
  options: ClaimWriteOptions,
  author: Author,
): Promise<PreparedWrite> {
  const records = await lockRecords(tx, operations, options)
  const active = await readClaims(tx, records.existingIds)
  const applied = applyClaims(records, active, new Date().toISOString())
  const outcomes = applied.outcomes.map((outcome, index) => {
    const errors = validateOperation(records.operations[index] as ClaimOperation, records)
    return errors.length > 0 ? { ...outcome, errors } : outcome
  })
  return { outcomes, save: () => save(tx, records, applied, options, author) }
}

function validateOperation(operation: ClaimOperation, records: LockedRecords): ValidationError[] {
  const errors = validateVersion(operation, records)
  if (isDraft(operation)) return [...errors, ...validateClaim(operation, records.context)]
  const { label, relationship } = records.context
  const { recordId } = operation
  return label(recordId) || relationship(recordId) ? errors : [recordNotFound(recordId)]
}

async function save(
  tx: Transaction,
  records: LockedRecords,
  { changedClaims, activeClaims }: AppliedClaims,
  { newSources, newIds, recordsOnly = false }: ClaimWriteOptions,
  author: Author,
): Promise<WriteSummary> {
  const changes = [...activeClaims].flatMap(([id, claims]) => recordChange(records, id, claims, author.at))
  const candidates = await lockOrphanCandidates(tx, changes, records)
  const otherChanges = changes.filter(({ id }) => !candidates.has(id))
  const claims = recordsOnly ? [] : changedClaims
  createSources(tx, newSources)
  saveClaims(tx, claims, newIds)
  saveRecords(tx, otherChanges, records)
  const orphans = await resolveOrphans(tx, candidates, author.at)
  saveOrphans(tx, orphans)
  await recomputeDates(tx, changes)
  const written = [...otherChanges, ...orphans]
  if (!recordsOnly) appendChanges(tx, changesOf(written), author)
  return { ...countChanges(written), claims: claims.length }
}

function countChanges(written: readonly RecordChange[]): Omit<WriteSummary, 'claims'> {
  const { created = [], changed = [] } = Object.fromEntries(
    groupBy(written, ({ before }) => (before === null ? 'created' : 'changed')),
  )
  const deletedIds = new Set(written.filter(({ after }) => after === null).map(({ id }) => id))
  return { created: created.length, changed: changed.length, deletedIds }
}

/** How the record changes, given its active claims; empty when it stays the same. */
function recordChange(records: LockedRecords, id: string, claims: readonly StoredClaim[], at: string): RecordChange[] {
  const { header, before } = records.get(id)
  if (claims.length === 0) return before === null ? [] : [{ id, header, before, after: null }]
  const fields = 'entity' in header ? claimableOfEntity(header.entity) : claimableOfRelationship(header.relationship)
  const after = nextState(id, immutableProperties(header, before), believe(claims, fields), before, at)
  return after === before ? [] : [{ id, header, before, after }]
}
