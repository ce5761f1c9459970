import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { load } from '../../../src/write/load/load.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty, graphWith } from '../../support/graph.ts'
import { writeFolder } from '../../support/partner.ts'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith()
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

const folders = ['seeds', 'reference'].map((name) => path.join(PATHS.seeds, name))

test('three loads of the same data at once make every record once, and a change for each', async () => {
  const loads = await Promise.all([1, 2, 3].map(() => load(graph, folders, { recordedBy: 'loader' })))
  const created = loads.reduce((sum, loaded) => sum + loaded.created, 0)
  const [row] = await graph.read(`MATCH (e:Entity) WITH count(e) AS entities
    MATCH ()-[r]->() WHERE r.id IS NOT NULL WITH entities, count(r) AS links
    MATCH (c:Change) RETURN entities + links AS records, count(c) AS changes, max(c.sequence) AS last`)
  expect(row).toEqual({ records: created, changes: row?.last, last: row?.last })
  const atOnce = await exportGraph(graph, { stamps: false })
  await empty(graph)
  await load(graph, folders, { recordedBy: 'loader' })
  expect(await exportGraph(graph, { stamps: false })).toEqual(atOnce)
})

test('of claims about one record all count, though a load into an empty graph writes two batches of them at once', async () => {
  await empty(graph)
  const claim = { source: 'source:many', basis: 'STATED' }
  const values = Array.from({ length: 4_100 }, (_, number) => String(number).padStart(4, '0'))
  const folder = writeFolder({
    sources: [{ id: 'source:many', sourceKind: 'NEWS', title: 'Many claims' }],
    entities: [{ id: 'person:many', kind: 'PERSON', name: 'Many', claims: [claim] }],
    claims: values.map((value) => ({
      about: 'person:many',
      ...claim,
      locator: value,
      externalIds: [{ scheme: 'many', value }],
    })),
  })
  await load(graph, [folder], { recordedBy: 'loader' })
  rmSync(folder, { recursive: true })
  const rows = await graph.read("MATCH (x:ExternalId {recordId: 'person:many'}) RETURN x.value AS value ORDER BY value")
  expect(rows.map(({ value }) => value)).toEqual(values)
  // Each batch found the result of the previous one.
  const [row] = await graph.read(`MATCH (e:Entity {id: 'person:many'})
    RETURN e.version AS version, COUNT { (:Change {recordId: e.id}) } AS changes`)
  expect(row).toEqual({ version: 4, changes: 4 })
})
