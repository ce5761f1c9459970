import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { appendChanges, type Change } from '../../src/write/changes/appendChanges.ts'
import { person } from './definitions.ts'
import { type TestRecord, writeRecords } from './writeRecords.ts'

/** People who are made, one change each. */
export const people = (prefix: string, count: number): TestRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `person:${prefix}-${String(i).padStart(4, '0')}`,
    header: { entity: person },
    values: { name: `${prefix} ${i}` },
  }))

/** Writes people, one transaction for each so many of them. */
export async function writePeople(graph: Graph, prefix: string, count: number, together = count): Promise<void> {
  const all = people(prefix, count)
  for (let from = 0; from < count; from += together) await writeRecords(graph, all.slice(from, from + together))
}

/** A merge as the log has it: one change, and a part for each relationship that it moved and for the entity that went. */
export async function logMerge(graph: Graph, survivor: string, gone: string, moved: readonly string[]): Promise<void> {
  const author = { by: 'test', at: new Date().toISOString(), requestId: 'request:merge' }
  const text = JSON.stringify({ id: survivor })
  const merge: Change = { ...entityLine(survivor), op: 'MERGE', before: text, after: text }
  const parts: readonly Change[] = [
    { ...entityLine(gone), op: 'DELETE', before: JSON.stringify({ id: gone }) },
    ...moved.map((id) => movedPost(id, survivor, gone)),
  ]
  await graph.write(async (tx) => appendChanges(tx, [merge], author, parts))
}

const entityLine = (recordId: string) => ({
  ...{ recordId, kind: 'PERSON', type: null, fromId: null, toId: null },
  ...{ before: null, after: null },
})

const movedPost = (recordId: string, survivor: string, gone: string): Change => ({
  ...{ op: 'UPDATE', recordId, kind: null, type: 'HOLDS_POST', fromId: survivor, toId: 'institution:somewhere' },
  before: JSON.stringify({ id: recordId, fromId: gone }),
  after: JSON.stringify({ id: recordId, fromId: survivor }),
})
