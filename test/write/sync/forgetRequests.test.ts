import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { startPurgeJob } from '../../../src/write/sync/purgeIdempotencyKeys.ts'
import { apiOver } from '../../support/api.ts'
import { empty, graphWith } from '../../support/graph.ts'
import { keyFor } from '../../support/keys.ts'
import { upsertPerson } from './retriedMutations.ts'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith()
})
afterAll(async () => {
  await empty(graph)
  await graph.close()
})

const HOUR_MS = 60 * 60 * 1_000

const AGE = `MATCH (r:Request) WHERE r.id ENDS WITH $key
SET r.at = $at
RETURN count(r) AS aged`

async function age(key: string, hours: number): Promise<void> {
  const at = new Date(Date.now() - hours * HOUR_MS).toISOString()
  expect(await graph.write((tx) => tx.run(AGE, { key, at }))).toEqual([{ aged: 1 }])
}

const MANY_OLD = `UNWIND range(1, 2500) AS n
CREATE (:Request {id: 'request:old-' + n, hash: '', result: '{}', at: '2026-01-01T00:00:00.000Z'})`

const rest = async () => (await graph.read('MATCH (r:Request) RETURN count(r) AS requests'))[0]?.requests

test('a request of 25 hours ago is still answered as it was; one of 49 hours ago is forgotten', async () => {
  const secret = await keyFor(graph, 'PARTNER')
  const first = await apiOver(graph)
  const said = async (api: typeof first, key: string) => {
    const { query, input } = upsertPerson(key, { name: key })
    return (await api.askAs(secret, query, { input: { ...input, idempotencyKey: key } })).data.upsertPerson
  }
  for (const key of ['kept', 'forgotten']) expect(await said(first, key)).toMatchObject({ created: true })
  await first.close()
  await age('kept', 25)
  await age('forgotten', 49)
  await graph.write((tx) => tx.run(MANY_OLD))
  const second = await apiOver(graph)
  while ((await rest()) !== 1) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await said(second, 'kept')).toMatchObject({ created: true, changed: true })
  expect(await said(second, 'forgotten')).toMatchObject({ created: false, changed: false })
  await second.close()
})

test('a database that does not answer is no matter of anybody but the log', async () => {
  const heard: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void heard.push(line) })
  const write = () => Promise.reject(new Error('gone'))
  const forgetting = startPurgeJob({ write }, log)
  await forgetting.stop()
  expect(heard.map((line) => JSON.parse(line))).toMatchObject([{ level: 20, msg: 'purging idempotency keys failed' }])
})
