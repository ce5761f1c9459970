import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { fillTexts } from '../../../src/write/claims/fillTexts.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty, graphWith } from '../../support/graph.ts'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith('seeds', 'reference')
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

test('a graph that an earlier version wrote gets its compared texts, once', async () => {
  const before = await exportGraph(graph, { stamps: false })
  await graph.write(async (tx) => {
    await tx.run('MATCH (f:Filled) DELETE f')
    await tx.run(
      'MATCH (n) WHERE n:Name OR n:Entity OR n:Source SET n.words = null, n.nameNormalised = null, n.acronymNormalised = null, n.titleKey = null, n.titleNormalised = null',
    )
    await tx.run(
      'MATCH ()-[r:HOLDS_POST|PARTICIPATED_IN]->() SET r.titleNormalised = null, r.capacityNormalised = null',
    )
  })
  expect(await exportGraph(graph, { stamps: false })).not.toEqual(before)
  expect(await fillTexts(graph)).toBeGreaterThan(10_000)
  expect(await exportGraph(graph, { stamps: false })).toEqual(before)
  expect(await fillTexts(graph)).toBe(0)
})
