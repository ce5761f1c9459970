import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { snapshotOf } from '../../../src/write/claims/recordState.ts'
import { lockEntities, lockRelationships } from '../../../src/write/claims/storedRecords.ts'
import { liveApi } from '../../support/liveApi.ts'
import { letWrite } from './writers.ts'

const live = liveApi()

const WRITERS = 8
const CHANGES = 2_000
const BEFORE = 300
const TOGETHER = 25

/** Records by id, in the form of the log. */
type Records = Map<string, string>

/** Reads all records in small pages under concurrent writes. */
async function takeGraph(): Promise<Records> {
  const taken: Records = new Map()
  const entities = await live.graph.read('MATCH (e:Entity) RETURN e.id AS id')
  for (const ids of portions(entities.map(({ id }) => String(id)))) {
    const found = await live.graph.write((tx) => lockEntities(tx, ids))
    for (const [id, { state }] of found) taken.set(id, snapshotOf(state))
  }
  const links = await live.graph.read('MATCH ()-[r:HOLDS_POST]->() RETURN r.id AS id')
  for (const ids of portions(links.map(({ id }) => String(id)))) {
    const found = await live.graph.write((tx) => lockRelationships(tx, 'HOLDS_POST', ids))
    for (const [id, { state }] of found) taken.set(id, snapshotOf(state))
  }
  return taken
}

const portions = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, i) => items.slice(i * TOGETHER, (i + 1) * TOGETHER))

interface Logged {
  readonly recordId: string
  readonly after: string | null
}

interface LoggedChange extends Logged {
  readonly sequence: number
  readonly op: string
  readonly parts: readonly Logged[]
}

const FEED = `query ($after: Cursor) { changes(after: $after, first: 50) {
  headCursor pageInfo { endCursor hasNextPage }
  nodes { sequence op recordId after parts { recordId after } }
} }`

const pageAfter = async (after: string | null) => (await live.data(FEED, { after })).changes

function apply(records: Records, { recordId, after }: Logged): void {
  if (after === null) records.delete(recordId)
  else records.set(recordId, after)
}

test('a copy of the graph taken at a cursor, plus all changes after it, equals the graph, while 8 writers make 2,000 changes', async () => {
  let seen = 0
  let isEnough = false
  const written = letWrite(live, WRITERS, () => isEnough)
  while ((await numberNow()) < BEFORE) await Promise.race([written, sleep(20)])

  const { headCursor } = await pageAfter(null)
  const records = await takeGraph()
  const takenAt = records.size
  const ops: Record<string, number> = {}
  let last: number | null = null

  async function replayFrom(cursor: string): Promise<string> {
    let place = cursor
    for (;;) {
      const { nodes, pageInfo } = await pageAfter(place)
      for (const change of nodes as LoggedChange[]) {
        expect([change.sequence, last]).toEqual([(last ?? change.sequence - 1) + 1, last])
        last = change.sequence
        ops[change.op] = (ops[change.op] ?? 0) + 1
        seen += 1
        for (const logged of [change, ...change.parts]) apply(records, logged)
      }
      place = pageInfo.endCursor
      if (!pageInfo.hasNextPage) return place
    }
  }

  let place = headCursor
  while (seen < CHANGES) {
    place = await replayFrom(place)
    await Promise.race([written, sleep(50)])
  }
  isEnough = true
  await written
  await replayFrom(place)

  expect(takenAt).toBeGreaterThan(50)
  expect(Object.keys(ops).sort()).toEqual(['CREATE', 'DELETE', 'MERGE', 'UNMERGE', 'UPDATE'])
  const graph = await takeGraph()
  expect([...graph.keys()].sort()).toEqual([...records.keys()].sort())
  for (const [id, snapshot] of graph) expect([id, records.get(id)]).toEqual([id, snapshot])
}, 600_000)

const numberNow = async (): Promise<number> =>
  Number((await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS now"))[0]?.now)
