import type { Reader } from '../../neo4j/graph/reader.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'

const ALL_KEYS = `MATCH (k:ApiKey)
RETURN ${KEY_MAP} AS key
ORDER BY k.createdAt, k.id`

/** Returns all keys, including revoked and expired ones, in the order of their creation. */
export async function listKeys(reader: Reader): Promise<readonly ApiKey[]> {
  return (await reader.read(ALL_KEYS)).map(({ key }) => apiKeyFrom(key))
}

const ANY_KEY = 'RETURN EXISTS { (k:ApiKey) } AS found'

/** Whether the graph contains any key. */
export async function hasKeys(reader: Reader): Promise<boolean> {
  const [row] = await reader.read(ANY_KEY)
  return row?.found === true
}
