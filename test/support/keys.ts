import type { RoleName } from '../../src/model/context.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { createKey } from '../../src/platform/access/createKey.ts'

/** Makes a key with a role, and gives its secret. */
export async function keyFor(graph: Graph, role: RoleName, name = `test ${role.toLowerCase()}`): Promise<string> {
  const { secret } = await createKey(graph, { name, roles: [role], expiresAt: null })
  return secret
}
