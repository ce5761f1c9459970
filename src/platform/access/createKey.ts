import { v7 as uuidV7 } from 'uuid'
import type { RoleName } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'
import { newSecret } from './secret.ts'

/** A key as it is asked for. */
export interface KeyDraft {
  readonly name: string
  readonly roles: readonly RoleName[]
  /** An instant, RFC 3339 in UTC; null for a key that does not expire. */
  readonly expiresAt: string | null
}

/** A key with its secret. */
export interface CreatedKey {
  readonly apiKey: ApiKey
  readonly secret: string
}

// Merged by its id, so that a transaction which runs again, after its answer was lost, finds the key it has made.
const CREATE = `MERGE (k:ApiKey {id: $id})
ON CREATE SET k.name = $name, k.prefix = $prefix, k.hash = $hash, k.roles = $roles, k.createdAt = $createdAt, k.expiresAt = $expiresAt
RETURN ${KEY_MAP} AS key`

/** Makes a key. Its secret is given here and never again: the graph holds no more than its hash. */
export async function createKey(
  graph: Pick<Graph, 'write'>,
  { name, roles, expiresAt }: KeyDraft,
): Promise<CreatedKey> {
  const { secret, prefix, hash } = newSecret()
  const id = `api_key:${uuidV7()}`
  const createdAt = new Date().toISOString()
  const values = { id, name, prefix, hash, roles: [...new Set(roles)], createdAt, expiresAt }
  const [row] = await graph.write((tx) => tx.run(CREATE, values))
  return { apiKey: apiKeyFrom(row?.key), secret }
}
