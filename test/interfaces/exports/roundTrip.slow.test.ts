import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import graphology from 'graphology'
import { parse } from 'graphology-graphml'
import { openExportReader } from '../../../src/interfaces/exports/exportReader.ts'
import { FORMATS, type FormatName } from '../../../src/interfaces/exports/formats.ts'
import { type Progress, type WrittenExport, writeExport } from '../../../src/interfaces/exports/writeExport.ts'
import { canonicalJson } from '../../../src/lib/collections/canonicalJson.ts'
import { UNRESTRICTED } from '../../../src/model/record/asOf.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { splitStatements } from '../../../src/neo4j/graph/statements.ts'
import { load } from '../../../src/write/load/load.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty } from '../../support/graph.ts'
import { temporaryFolders } from '../../support/temporary.ts'
import { HARD, sampleGraph } from './sampleGraph.ts'

let graph: Graph
let folder: string
const newFolder = temporaryFolders()
const before = { stamped: [] as readonly string[], plain: [] as readonly string[] }
/** The sources, and the time of each claim, as sorted texts. */
async function sayings(): Promise<readonly string[]> {
  const rows = await graph.read(`MATCH (s:Source) RETURN properties(s) AS said
    UNION ALL MATCH (c:Claim) RETURN [c.id, c.recordedAt] AS said`)
  return rows.map(({ said }) => canonicalJson(said)).sort()
}
let sayingsBefore: readonly string[]

async function exported(format: FormatName, onProgress?: (progress: Progress) => void): Promise<WrittenExport> {
  const reading = await openExportReader(graph, { where: null, asOf: UNRESTRICTED })
  return writeExport(reading, FORMATS[format], path.join(folder, format), onProgress)
}

beforeAll(async () => {
  folder = newFolder()
  graph = await sampleGraph()
  before.plain = await exportGraph(graph, { stamps: false })
  before.stamped = await exportGraph(graph, { stamps: true })
  sayingsBefore = await sayings()
})
afterAll(() => graph.close())

test('GraphML contains every entity and relationship with its values', async () => {
  const { files } = await exported('graphml')
  const network = parse(graphology.MultiDirectedGraph, readFileSync(files[0] as string, 'utf8'))
  const [counted] = await graph.read('RETURN COUNT { (:Entity) } AS nodes, COUNT { (:Entity)-->(:Entity) } AS edges')
  expect({ nodes: network.order, edges: network.size }).toEqual(counted)
  expect(network.getNodeAttributes('person:hard')).toMatchObject({
    kind: 'PERSON',
    description: HARD,
    disputed: true,
    version: 1,
    sources: 'source:partner',
  })
  const [post] = await graph.read(
    'MATCH (a)-[r:HOLDS_POST]->(b) RETURN r {.*} AS r, a.id AS a, b.id AS b ORDER BY r.id LIMIT 1',
  )
  const { id, title } = (post as { r: { id: string; title: string } }).r
  expect(network.extremities(id)).toEqual([post?.a, post?.b])
  expect(network.getEdgeAttributes(id)).toMatchObject({ type: 'HOLDS_POST', title, label: title })
})

test('progress counts each record once, up to the total', async () => {
  for (const format of ['csv', 'jsonl', 'cypher'] as const) {
    const heard: Progress[] = []
    await exported(format, (progress) => heard.push(progress))
    expect(heard.at(-1)?.done).toBe(heard.at(-1)?.total)
    expect(heard.every(({ done }, i) => done >= (heard[i - 1]?.done ?? 0))).toBe(true)
  }
})

describe('into an empty graph', () => {
  test('JSON Lines load to an equal graph, including the claims of all parties', async () => {
    await exported('jsonl')
    await empty(graph)
    await load(graph, [path.join(folder, 'jsonl')], { recordedBy: 'somebody else' })
    // The claiming entity was deleted, so the export omits the reference.
    const loadable = before.plain.map((record) => record.replace('"claimedById":"person:gone",', ''))
    expect(loadable).not.toEqual(before.plain)
    expect(await exportGraph(graph, { stamps: false })).toEqual(loadable)
    expect(await sayings()).toEqual(sayingsBefore)
  })

  test('loading them again changes nothing', async () => {
    const again = await load(graph, [path.join(folder, 'jsonl')], { recordedBy: 'somebody else' })
    expect(again).toMatchObject({ created: 0, changed: 0, claims: 0 })
  })

  test('the Cypher script creates equal nodes and relationships, including timestamps', async () => {
    await empty(graph)
    for (const statement of splitStatements(readFileSync(path.join(folder, 'cypher'), 'utf8')))
      await graph.driver.executeQuery(statement)
    expect(await exportGraph(graph, { stamps: true })).toEqual(before.stamped)
    expect(await sayings()).toEqual(sayingsBefore)
  })
})
