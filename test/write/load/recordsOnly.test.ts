import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { load } from '../../../src/write/load/load.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { empty, graphWith } from '../../support/graph.ts'

const ONLY = { recordedBy: 'test', recordsOnly: true }

const by = (...sources: string[]) => sources.map((source) => ({ source, basis: 'STATED' }))
const FILES = {
  sources: ['source:a', 'source:b'].map((id) => ({ id, sourceKind: 'NEWS', title: id })),
  entities: [
    { id: 'person:one', kind: 'PERSON', name: 'One', names: [{ value: 'Uno', lang: 'es', nameKind: 'TRANSLATION' }] },
    {
      id: 'institution:two',
      kind: 'INSTITUTION',
      name: 'Two',
      institutionKind: 'NGO',
      externalIds: [{ scheme: 'WIKIDATA', value: 'Q2' }],
    },
    { id: 'event:three', kind: 'EVENT', name: 'Three', eventKind: 'MEETING', status: 'REPORTED', start: '2024-05' },
  ].map((line) => ({ ...line, claims: by('source:a') })),
  relationships: [
    {
      id: 'holds_post:one',
      type: 'HOLDS_POST',
      from: 'person:one',
      to: 'institution:two',
      title: 'Head',
      start: '2020',
    },
    {
      id: 'participated_in:one',
      type: 'PARTICIPATED_IN',
      from: 'person:one',
      to: 'event:three',
      participationRole: 'SPEAKER',
    },
  ].map((line) => ({ ...line, claims: by('source:a', 'source:b') })),
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'governance-load-'))
  for (const [name, lines] of Object.entries(FILES))
    writeFileSync(path.join(folder, `${name}.jsonl`), lines.map((line) => JSON.stringify(line)).join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let graph: Graph
beforeAll(async () => {
  graph = await graphWith()
})
afterAll(() => graph.close())

const records = async () => {
  const all = await exportGraph(graph, { stamps: false })
  return all.filter((line) => !/"id":"claim:/.test(line))
}

const left = async () => {
  const [row] = await graph.read('RETURN COUNT { (:Claim) } AS claims, COUNT { (:Change) } AS changes')
  return row
}

test('a load of records only creates the same records, without claims and changes', async () => {
  expect(await load(graph, [folder], { recordedBy: 'test' })).toMatchObject({ created: 5, claims: 7 })
  const withClaims = await records()
  expect(await left()).toEqual({ claims: 7, changes: 5 })
  await empty(graph)
  expect(await load(graph, [folder], ONLY)).toMatchObject({ created: 5, claims: 0 })
  expect(await records()).toEqual(withClaims)
  expect(await left()).toEqual({ claims: 0, changes: 0 })
})

test('a load of records only requires an empty graph and no claims.jsonl', async () => {
  await expect(load(graph, [folder], ONLY)).rejects.toThrow('Found: a graph that is not empty')
  await empty(graph)
  writeFileSync(path.join(folder, 'claims.jsonl'), '')
  await expect(load(graph, [folder], ONLY)).rejects.toThrow('Expected: no claims.jsonl')
})
