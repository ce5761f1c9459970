import { canonicalJson } from '../../src/lib/collections/canonicalJson.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'

// What tells when something was written rather than what.
const STAMPS = ['version', 'createdAt', 'updatedAt', 'updatedKey', 'recordedAt', 'recordedKey']

const RECORDS = `MATCH (e:Entity) RETURN e.id AS id, properties(e) AS properties
UNION ALL
MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN r.id AS id, properties(r) AS properties
UNION ALL
MATCH (c:Claim)-[:FROM_SOURCE]->(s) RETURN c.id AS id, properties(c) AS properties
UNION ALL
MATCH (e:Entity)-[:HAS_NAME]->(n) RETURN e.id + ' ' + n.value + ' ' + coalesce(n.language, '') + ' ' + n.nameKind AS id, properties(n) AS properties
UNION ALL
MATCH (x:ExternalId) RETURN x.scheme + ':' + x.value AS id, properties(x) AS properties`

/** Everything in the graph, one text a record in a fixed order; with `stamps` also when it was written. */
export async function exportGraph(graph: Graph, { stamps }: { readonly stamps: boolean }): Promise<string[]> {
  const rows = await graph.read(RECORDS)
  const records = rows.map(({ id, properties }) => {
    const kept = Object.entries(properties as object).filter(([name]) => stamps || !STAMPS.includes(name))
    return canonicalJson({ id, ...Object.fromEntries(kept) })
  })
  return records.sort()
}
