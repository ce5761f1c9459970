import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type ClaimDraft, type ClaimOperation, isDraft, type RecordHeader } from './claimOperation.ts'
import { referenceProperties } from './references.ts'
import type { StoredRelationship } from './storedRecords.ts'

/** Maps the id of a merged entity to the id of the survivor, and every other id to itself. */
export type RedirectResolver = (id: string) => string

const STATEMENT = `UNWIND $ids AS id
MATCH (redirect:Redirect {id: id})
RETURN id, redirect.toId AS toId`

/** Reads the redirects of these ids. */
export async function readRedirects(tx: Transaction, ids: Iterable<string>): Promise<RedirectResolver> {
  const rows = await runUnlessEmpty(tx, STATEMENT, 'ids', [...new Set(ids)])
  const survivors = new Map(rows.map(({ id, toId }) => [String(id), String(toId)]))
  return (id) => survivors.get(id) ?? id
}

/** Every id in an operation that can be the id of a merged entity. */
export const entityIdsIn = (operation: ClaimOperation): string[] =>
  isDraft(operation)
    ? [
        operation.recordId,
        ...(operation.claimedById === null ? [] : [operation.claimedById]),
        ...endsOf(operation.header),
        ...Object.values(referencesByProperty(operation)).flat(),
      ]
    : [operation.recordId]

/** Replaces the ids of merged entities in an operation by the ids of the survivors. */
export function resolveRedirects(
  operation: ClaimOperation,
  resolve: RedirectResolver,
  stored: StoredRelationship | undefined,
): ClaimOperation {
  const recordId = resolve(operation.recordId)
  if (recordId === operation.recordId && !isDraft(operation)) return operation
  const originalRecordId = operation.originalRecordId ?? operation.recordId
  if (!isDraft(operation)) return { ...operation, recordId, originalRecordId }
  const { header, claimedById } = operation
  return {
    ...operation,
    ...(recordId === operation.recordId ? {} : { originalRecordId }),
    recordId,
    header: header && resolveHeader(header, resolve),
    claimedById: claimedById === null ? null : resolve(claimedById),
    values: { ...operation.values, ...resolveReferences(operation, resolve, stored) },
  }
}

function resolveHeader(header: RecordHeader, resolve: RedirectResolver): RecordHeader {
  if ('entity' in header) return header
  return { ...header, fromId: resolve(header.fromId), toId: resolve(header.toId) }
}

/**
 * References of a draft with the ids of survivors. When the stored relationship refers to the same entities, possibly
 * under ids that were merged since, its ids are kept: a merge alone must not change what a claim states.
 */
function resolveReferences(
  draft: ClaimDraft,
  resolve: RedirectResolver,
  stored: StoredRelationship | undefined,
): ClaimValues {
  const content = (stored?.state.content ?? {}) as ClaimValues
  const entries = Object.entries(referencesByProperty(draft)).map(([property, ids]) => {
    const resolved = ids.map(resolve)
    const before = [content[property] ?? []].flat().map(String)
    const same = JSON.stringify(before.map(resolve)) === JSON.stringify(resolved)
    return [property, sameShape(draft.values[property], same ? before : resolved)] as const
  })
  return Object.fromEntries(entries)
}

/** The ids as a list where the original value is a list, else the single id. */
const sameShape = (original: ClaimedValue | undefined, ids: readonly string[]): ClaimedValue =>
  Array.isArray(original) ? ids : (ids[0] as string)

function referencesByProperty({ header, values }: ClaimDraft): Record<string, string[]> {
  if (!header || !('relationship' in header)) return {}
  const properties = referenceProperties(header.relationship).filter((property) => values[property] != null)
  return Object.fromEntries(properties.map((property) => [property, [values[property]].flat().map(String)]))
}

const endsOf = (header: RecordHeader | null): string[] =>
  header && 'fromId' in header ? [header.fromId, header.toId] : []
