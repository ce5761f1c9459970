import { v7 as uuidV7 } from 'uuid'
import type { RoleName } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'
import { newSecret } from './keySecret.ts'

/** The values of a key to create. */
export interface KeyDraft {
  readonly name: string
  readonly roles: readonly RoleName[]
  /** An RFC 3339 instant in UTC; null if the key does not expire. */
  readonly expiresAt: string | null
}

/** A new key with its secret. */
export interface CreatedKey {
  readonly apiKey: ApiKey
  readonly secret: string
}

// MERGE by id makes the statement idempotent: the driver retries a transaction whose commit reply was lost.
const CREATE = `MERGE (k:ApiKey {id: $id})
ON CREATE SET k.name = $name, k.prefix = $prefix, k.hash = $hash, k.roles = $roles, k.createdAt = $createdAt, k.expiresAt = $expiresAt
RETURN ${KEY_MAP} AS key`

/** Creates a key. The secret is returned only here: the graph stores only its hash. */
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
