import { decodeExternalId, encodeExternalId } from '../../model/claims/claimValues.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { type StoredClaim, storedClaim } from './storedClaim.ts'

// Neo4j uses a composite index only when every property has a predicate; the one on `recordedKey` is always true.
const READ_CLAIMS = `UNWIND $ids AS id
MATCH (c:Claim)
WHERE c.about = id AND c.recordedKey > '' AND c.withdrawnAt IS NULL
MATCH (c)-[:FROM_SOURCE]->(s:Source)
RETURN id, properties(c) AS claim, s.published AS published`

const READ_SOURCES = `UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN id, s.published AS published`

/** The active claims about these records, by record id and then by claim id. */
export async function readClaims(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Map<string, StoredClaim>>> {
  const claims = new Map<string, Map<string, StoredClaim>>(ids.map((id) => [id, new Map()]))
  for (const row of await runUnlessEmpty(tx, READ_CLAIMS, 'ids', ids)) {
    const claim = storedClaim(row.claim as Readonly<Record<string, unknown>>, (row.published as string | null) ?? null)
    claims.get(String(row.id))?.set(claim.id, claim)
  }
  return claims
}

/** The publication dates of sources by id, null when unknown; ids without a source are absent from the map. */
export async function readSourceDates(tx: Transaction, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await runUnlessEmpty(tx, READ_SOURCES, 'ids', [...new Set(ids)])
  return new Map(rows.map((row) => [String(row.id), (row.published as string | null) ?? null]))
}

const READ_OWNERS = `UNWIND $externalIds AS externalId
MATCH (x:ExternalId {scheme: externalId.scheme, value: externalId.value})
RETURN x.scheme AS scheme, x.value AS value, x.recordId AS recordId`

/** The ids of the records that have these external ids, by encoded external id (`scheme:value`). */
export async function readExternalIdOwners(
  tx: Transaction,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await runUnlessEmpty(tx, READ_OWNERS, 'externalIds', [...new Set(externalIds)].map(decodeExternalId))
  return new Map(
    rows.map(({ scheme, value, recordId }) => [
      encodeExternalId({ scheme: String(scheme), value: String(value) }),
      String(recordId),
    ]),
  )
}
