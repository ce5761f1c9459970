import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../src/graph/graph.ts'
import { load } from '../../src/load/load.ts'
import { PATHS } from '../../src/start/paths.ts'
import { exportGraph } from '../support/exportGraph.ts'
import { empty, graphWith } from '../support/graph.ts'

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
