import path from 'node:path'
import { openStore, type Row } from '../../examples/partner-sync/store.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'

const LABEL = `coalesce(r.title, r.membershipRole, r.participationRole, r.adherenceKind, r.manner, r.outcomeKind,
    r.contributionRole, r.cooperationKind, r.derivationKind)`

// The same records on both sides, a text each: first as the graph has them, then as the partner's store does.
const GRAPH = `MATCH (e:Entity)
RETURN 'entity' AS sort, [e.id, toUpper([l IN labels(e) WHERE l <> 'Entity'][0]), e.name, e.description, e.bare, e.version] AS record
UNION ALL
MATCH ()-[r]->() WHERE r.id IS NOT NULL
RETURN 'relationship' AS sort,
  [r.id, type(r), r.fromId, r.toId, ${LABEL}, r.start, r.end, r.disputed, r.version] AS record
UNION ALL
MATCH (x:ExternalId) RETURN 'external id' AS sort, [x.scheme, x.value, x.recordId] AS record
UNION ALL
MATCH (r:Redirect) RETURN 'redirect' AS sort, [r.id, r.toId] AS record`

const STORE = {
  entity: 'SELECT id, kind, name, description, bare, version FROM entities',
  relationship: 'SELECT id, type, from_id, to_id, label, began, ended, disputed, version FROM relationships',
  'external id': 'SELECT scheme, value, record_id FROM external_ids',
  redirect: 'SELECT id, to_id FROM redirects',
} as const

const BOOLEANS = ['bare', 'disputed']

/** Every record of the graph, as one text each, in a fixed order. */
export async function recordsOfGraph(graph: Graph): Promise<string[]> {
  const rows = await graph.read(GRAPH)
  return rows.map(({ sort, record }) => JSON.stringify([sort, ...(record as unknown[])])).sort()
}

/** Every record of a partner's store, in the same form. */
export function recordsOfStore(dataDir: string): string[] {
  const store = openStore(path.join(dataDir, 'graph.sqlite'))
  const records = Object.entries(STORE).flatMap(([sort, statement]) =>
    store.all(statement).map((row) => JSON.stringify([sort, ...valuesOf(row)])),
  )
  store.close()
  return records.sort()
}

const valuesOf = (row: Row): unknown[] =>
  Object.entries(row).map(([name, value]) => (BOOLEANS.includes(name) ? value === 1 : value))
