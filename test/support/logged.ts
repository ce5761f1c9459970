import { type Author, appendChanges } from '../../src/changes/appendChanges.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { person } from '../../src/model.ts'
import { type Written, write } from './written.ts'

/** People who are made, one change each. */
export const people = (prefix: string, count: number): Written[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `person:${prefix}-${String(i).padStart(4, '0')}`,
    head: { entity: person },
    values: { name: `${prefix} ${i}` },
  }))

/** Writes people, one transaction for each so many of them. */
export async function writePeople(graph: Graph, prefix: string, count: number, together = count): Promise<void> {
  const all = people(prefix, count)
  for (let from = 0; from < count; from += together) await write(graph, all.slice(from, from + together))
}

/** A merge as the log has it: one change, and a part for each relationship that it moved and for the entity that went. */
export async function logMerge(graph: Graph, survivor: string, gone: string, moved: readonly string[]): Promise<void> {
  const author: Author = { by: 'test', at: new Date().toISOString(), requestId: 'request:merge' }
  await graph.write(async (tx) => {
    const text = JSON.stringify({ id: survivor })
    await appendChanges(
      tx,
      [
        {
          ...{ op: 'MERGE' as never, recordId: survivor, kind: 'PERSON', type: null, fromId: null, toId: null },
          ...{ before: text, after: text },
        },
      ],
      author,
    )
    await tx.run(PARTS, { parts: partsOf(survivor, gone, moved) })
  })
}

const PARTS = `MATCH (feed:Feed {id: 'feed'})
UNWIND $parts AS part
CREATE (p:ChangePart) SET p = part, p.sequence = feed.sequence, p.at = feed.at`

const partsOf = (survivor: string, gone: string, moved: readonly string[]) => [
  { op: 'DELETE', recordId: gone, kind: 'PERSON', before: JSON.stringify({ id: gone }) },
  ...moved.map((id) => ({
    op: 'UPDATE',
    recordId: id,
    type: 'HOLDS_POST',
    fromId: survivor,
    toId: 'institution:somewhere',
    before: JSON.stringify({ id, fromId: gone }),
    after: JSON.stringify({ id, fromId: survivor }),
  })),
]
