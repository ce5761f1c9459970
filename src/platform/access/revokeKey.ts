import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'

const REVOKE = `MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, $at)
RETURN ${KEY_MAP} AS key`

/**
 * Revokes a key and returns it, or null if no key has this id. A key that is already revoked keeps its time of
 * revocation. All servers reject the key within 60 s.
 */
export async function revokeKey(graph: Pick<Graph, 'write'>, id: string): Promise<ApiKey | null> {
  const at = new Date().toISOString()
  const [row] = await graph.write((tx) => tx.run(REVOKE, { id, at }))
  return row ? apiKeyFrom(row.key) : null
}
