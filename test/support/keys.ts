import { createKey } from '../../src/access/createKey.ts'
import type { RoleName } from '../../src/context.ts'
import type { Graph } from '../../src/graph/graph.ts'

/** Makes a key with a role, and gives its secret. */
export async function keyFor(graph: Graph, role: RoleName, name = `test ${role.toLowerCase()}`): Promise<string> {
  const { secret } = await createKey(graph, { name, roles: [role], expiresAt: null })
  return secret
}
