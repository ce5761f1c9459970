import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'

const REVOKE = `MATCH (k:ApiKey {id: $id})
SET k.revokedAt = coalesce(k.revokedAt, $at)
RETURN ${KEY_MAP} AS key`

/**
 * Revokes a key; one that was revoked before stays as it is. Null when there is none with this id.
 * It is refused within 60 s everywhere.
 */
export async function revokeKey(graph: Pick<Graph, 'write'>, id: string): Promise<ApiKey | null> {
  const at = new Date().toISOString()
  const [row] = await graph.write((tx) => tx.run(REVOKE, { id, at }))
  return row ? apiKeyFrom(row.key) : null
}
