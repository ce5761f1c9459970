import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { texts } from '../../../src/app/dataSteps/012_texts.ts'
import { applyDataStep } from '../../../src/neo4j/graph/dataStep.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
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

/** Applies the step as if the database had never had it; the lines of its progress. */
async function apply(): Promise<readonly string[]> {
  const lines: string[] = []
  await graph.write((tx) => tx.run('MATCH (m:Migration {id: $id}) DELETE m', { id: texts.id }))
  await applyDataStep(graph, texts, (line) => lines.push(line))
  return lines
}

const withoutTexts = () =>
  graph.write(async (tx) => {
    await tx.run(
      'MATCH (n) WHERE n:Name OR n:Entity OR n:Source SET n.words = null, n.nameNormalised = null, n.acronymNormalised = null, n.titleKey = null, n.titleNormalised = null',
    )
    await tx.run(
      'MATCH ()-[r:HOLDS_POST|PARTICIPATED_IN]->() SET r.titleNormalised = null, r.capacityNormalised = null',
    )
  })

const all = () => exportGraph(graph, { stamps: false })

test('a database without folded texts gets them, in batches', async () => {
  const before = await all()
  await withoutTexts()
  expect(await all()).not.toEqual(before)
  const lines = await apply()
  expect(await all()).toEqual(before)
  expect(lines.length).toBeGreaterThan(10)
  const [, done, total] = /: ([\d,]+) of ([\d,]+) records$/.exec(lines.at(-1) ?? '') ?? []
  expect(done).toBe(total)
})

test('one to which release 0.1.0 gave them is left as it is, and loses the mark of that release', async () => {
  await graph.write((tx) => tx.run("MERGE (:Filled {id: 'texts'})"))
  await withoutTexts()
  const before = await all()
  expect(await apply()).toEqual(['012_texts: 0 of 0 records'])
  expect(await all()).toEqual(before)
  expect(await graph.read('MATCH (f:Filled) RETURN f.id')).toEqual([])
})
