import type { Reader } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'

const ALL = `MATCH (k:ApiKey)
RETURN ${KEY_MAP} AS key
ORDER BY k.createdAt, k.id`

/** Every key there is or was, in the order in which they were made. */
export async function listKeys(reader: Reader): Promise<readonly ApiKey[]> {
  return (await reader.read(ALL)).map(({ key }) => apiKeyFrom(key))
}

const ANY = 'RETURN EXISTS { (k:ApiKey) } AS found'

/** Whether a key was ever made. */
export async function hasKeys(reader: Reader): Promise<boolean> {
  const [row] = await reader.read(ANY)
  return row?.found === true
}
