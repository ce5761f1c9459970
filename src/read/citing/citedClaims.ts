import { type Claim, claimFrom } from '../../model/claims/claim.ts'
import { sourceFrom } from '../../model/sources/source.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'

/** Maximum number of claims cited per record, oldest first. */
export const MAX_CLAIMS = 20

const STATEMENT = `UNWIND $ids AS id
OPTIONAL MATCH (redirect:Redirect {id: id})
WITH id, coalesce(redirect.toId, id) AS about
CALL (about) {
  MATCH (c:Claim)
  WHERE c.about = about AND c.recordedKey > '' AND c.withdrawnAt IS NULL
  WITH c ORDER BY c.about, c.recordedKey LIMIT $limit
  MATCH (c)-[:FROM_SOURCE]->(s:Source)
  RETURN c, s ORDER BY c.recordedKey
}
RETURN id, c {.*} AS claim, s {.*} AS source`

export interface CitedClaims {
  /** Without duplicates, in the order of the requested records. */
  readonly claims: readonly Claim[]
  /** The ids without an active claim. */
  readonly unclaimed: readonly string[]
  /** Whether a record has more claims than MAX_CLAIMS. */
  readonly truncated: boolean
}

/** Reads the active claims about some records. Ids of merged entities are followed to the entity that remains. */
export async function readCitedClaims(reader: Reader, ids: readonly string[]): Promise<CitedClaims> {
  const rows = await reader.read(STATEMENT, { ids: [...new Set(ids)], limit: MAX_CLAIMS + 1 })
  const perRecord = new Map<string, Claim[]>(ids.map((id) => [id, []]))
  for (const { id, claim, source } of rows) perRecord.get(String(id))?.push(claimFrom(claim, sourceFrom(source)))
  const claimLists = [...perRecord.values()]
  const claims = claimLists.flatMap((list) => list.slice(0, MAX_CLAIMS))
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    unclaimed: [...perRecord].flatMap(([id, list]) => (list.length === 0 ? [id] : [])),
    truncated: claimLists.some((list) => list.length > MAX_CLAIMS),
  }
}
