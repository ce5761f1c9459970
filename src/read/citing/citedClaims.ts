import { type Claim, claimFrom } from '../../model/claims/claim.ts'
import { sourceFrom } from '../../model/sources/source.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'

/** Claims about one record that are cited, the oldest first; what is beyond is said to be left out. */
export const MOST_CLAIMS = 20

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
  /** In the order of the records that were asked for, each claim once. */
  readonly claims: readonly Claim[]
  /** The ids under which nobody claims anything. */
  readonly unclaimed: readonly string[]
  /** Some record has more claims than are cited. */
  readonly truncated: boolean
}

/** The standing claims about some records, by any id that they have or had. */
export async function citedClaims(reader: Reader, ids: readonly string[]): Promise<CitedClaims> {
  const rows = await reader.read(STATEMENT, { ids: [...new Set(ids)], limit: MOST_CLAIMS + 1 })
  const perRecord = new Map<string, Claim[]>(ids.map((id) => [id, []]))
  for (const { id, claim, source } of rows) perRecord.get(String(id))?.push(claimFrom(claim, sourceFrom(source)))
  const found = [...perRecord.values()]
  const claims = found.flatMap((some) => some.slice(0, MOST_CLAIMS))
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    unclaimed: [...perRecord].flatMap(([id, some]) => (some.length === 0 ? [id] : [])),
    truncated: found.some((some) => some.length > MOST_CLAIMS),
  }
}
