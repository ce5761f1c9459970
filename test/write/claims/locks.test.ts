import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import type { Transaction } from '../../../src/neo4j/graph/transaction.ts'
import { appendChanges } from '../../../src/write/changes/appendChanges.ts'
import { trimLog } from '../../../src/write/changes/trimLog.ts'
import { lockEntities, lockRelationships } from '../../../src/write/claims/storedRecords.ts'
import { institution, person, tenure } from '../../support/definitions.ts'
import { empty, graphWith } from '../../support/graph.ts'
import { relationshipHeader, writeRecords } from '../../support/writeRecords.ts'

let graph: Graph

const PEOPLE = ['person:a', 'person:b', 'person:c']
const TENURES = PEOPLE.map((id) => `holds_post:${id.slice(7)}`)

beforeAll(async () => {
  graph = await graphWith()
  await writeRecords(graph, [
    ...PEOPLE.map((id) => ({ id, header: { entity: person }, values: { name: id } })),
    { id: 'institution:i', header: { entity: institution }, values: { name: 'I', institutionKind: 'IGO' } },
    ...PEOPLE.map((id, index) => ({
      id: String(TENURES[index]),
      header: relationshipHeader(tenure, id, 'institution:i'),
      values: { title: 'Director' },
    })),
  ])
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

const CHANGE = {
  op: 'UPDATE',
  recordId: 'person:a',
  kind: 'PERSON',
  type: null,
  fromId: null,
  toId: null,
  before: null,
  after: null,
} as const

const WAITING = `SHOW TRANSACTIONS YIELD status, currentQuery
WHERE status STARTS WITH 'Blocked' AND currentQuery CONTAINS $text
RETURN count(*) AS waiting`

async function someoneWaits(text: string): Promise<void> {
  while ((await graph.read(WAITING, { text }))[0]?.waiting !== 1) await sleep(20)
}

/** Increments a record's version while another transaction waits for its lock, and returns what that one then reads. */
async function foundAfterWaiting<T>(count: string, text: string, lock: (tx: Transaction) => Promise<T>): Promise<T> {
  let found: Promise<T> | undefined
  await graph.write(async (tx) => {
    await tx.run(count)
    found = graph.write(lock)
    await someoneWaits(text)
  })
  return found as Promise<T>
}

describe('whoever waits for a lock', () => {
  test.each([[PEOPLE.slice(0, 1)], [PEOPLE]])(
    'on entities finds what the other has written, and keeps it (%s)',
    async (ids) => {
      const before = (await graph.read("MATCH (e:Entity {id: 'person:a'}) RETURN e.version AS version"))[0]?.version
      const found = await foundAfterWaiting(
        "MATCH (e:Entity {id: 'person:a'}) SET e.version = e.version + 1",
        'MATCH (e:Entity {id: id})',
        (tx) => lockEntities(tx, ids),
      )
      expect(found.get('person:a')?.state.version).toBe(Number(before) + 1)
      const rows = await graph.read("MATCH (e:Entity {id: 'person:a'}) RETURN properties(e) AS properties")
      expect(Object.keys(rows[0]?.properties as object).filter((name) => /lock/i.test(name))).toEqual([])
    },
  )

  test.each([[TENURES.slice(0, 1)], [TENURES]])('on relationships does too (%s)', async (ids) => {
    const before = (await graph.read("MATCH ()-[r:HOLDS_POST {id: 'holds_post:a'}]->() RETURN r.version AS version"))[0]
    const found = await foundAfterWaiting(
      "MATCH ()-[r:HOLDS_POST {id: 'holds_post:a'}]->() SET r.version = r.version + 1",
      'MATCH ()-[r:HOLDS_POST {id: id}]->()',
      (tx) => lockRelationships(tx, 'HOLDS_POST', ids),
    )
    expect(found.get('holds_post:a')?.state.version).toBe(Number(before?.version) + 1)
    const rows = await graph.read("MATCH ()-[r:HOLDS_POST {id: 'holds_post:a'}]->() RETURN properties(r) AS properties")
    expect(Object.keys(rows[0]?.properties as object).filter((name) => /lock/i.test(name))).toEqual([])
  })

  test('finds nothing of what the other has deleted', async () => {
    const link = await foundAfterWaiting(
      "MATCH ()-[r:HOLDS_POST {id: 'holds_post:c'}]->() SET r.locked = true DELETE r",
      'MATCH ()-[r:HOLDS_POST {id: id}]->()',
      (tx) => lockRelationships(tx, 'HOLDS_POST', TENURES),
    )
    expect([...link.keys()].sort()).toEqual(TENURES.slice(0, 2))
    const found = await foundAfterWaiting(
      "MATCH (e:Entity {id: 'person:c'}) SET e.locked = true DETACH DELETE e",
      'MATCH (e:Entity {id: id})',
      (tx) => lockEntities(tx, PEOPLE),
    )
    expect([...found.keys()].sort()).toEqual(PEOPLE.slice(0, 2))
  })

  test('on the feed takes none of the numbers back that the other has given out', async () => {
    const last = async () => Number((await graph.read('MATCH (f:Feed) RETURN f.sequence AS sequence'))[0]?.sequence)
    const before = await last()
    let trimmed: Promise<unknown> | undefined
    await graph.write(async (tx) => {
      const appended: Promise<unknown>[] = []
      const now = { beforeCommit: (...statement: Parameters<typeof tx.run>) => appended.push(tx.run(...statement)) }
      appendChanges(now, [CHANGE], { by: 'test', at: '2026-01-01T00:00:00.000Z', requestId: null })
      await Promise.all(appended)
      trimmed = trimLog(graph, '2000-01-01T00:00:00.000Z')
      await someoneWaits('MATCH (feed:Feed')
    })
    await trimmed
    expect(await last()).toBe(before + 1)
  })
})
