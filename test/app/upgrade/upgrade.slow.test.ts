import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DATA_STEPS } from '../../../src/app/dataSteps/dataSteps.ts'
import { bringUpToDate } from '../../../src/app/start/bringUpToDate.ts'
import { actsIn, performActs } from '../../fixtures/performActs.js'
import { apiOver, type TestApi } from '../../support/api.ts'
import { graphWith } from '../../support/graph.ts'
import { keyFor } from '../../support/keys.ts'
import { dumpStore, type StoreDump } from './dumpStore.ts'
import { type RestoredStore, restoreStore } from './restoreStore.ts'

const RELEASE = fileURLToPath(new URL('../../fixtures/release-0.1.0/', import.meta.url))
const ACTS = actsIn(path.join(RELEASE, 'acts.jsonl'))

/** What the acts made when the fixture was recorded. */
interface Made {
  readonly secrets: Readonly<Record<string, string>>
  readonly ids: Readonly<Record<string, string>>
  /** The place in the feed of a client that has read five changes. */
  readonly feedCursor: string
}

const MADE = JSON.parse(readFileSync(path.join(RELEASE, 'made.json'), 'utf8')) as Made

let restored: RestoredStore
let upgraded: StoreDump
let recordedAnew: StoreDump
const progress: string[] = []

beforeAll(async () => {
  await Promise.all([upgrade(), recordAnew()])
})
afterAll(() => restored?.stop())

async function upgrade(): Promise<void> {
  restored = await restoreStore(path.join(RELEASE, 'neo4j.dump'))
  await bringUpToDate(restored.graph, (line) => progress.push(line))
  upgraded = await dumpStore(restored.graph, MADE.ids)
}

async function recordAnew(): Promise<void> {
  const graph = await graphWith()
  // The mark by which tests know a database that they have loaded.
  await graph.write((tx) => tx.run('MATCH (f:Feed) REMOVE f.loadedAt'))
  const api = await apiOver(graph)
  const secrets = {
    'hub-a': await keyFor(graph, 'PARTNER', 'hub-a'),
    'hub-b': await keyFor(graph, 'PARTNER', 'hub-b'),
    editor: await keyFor(graph, 'EDITOR', 'editor'),
  }
  const ids = await performActs(`${api.url}/graphql`, ACTS, secrets)
  expect(Object.keys(ids)).toEqual(Object.keys(MADE.ids))
  recordedAnew = await dumpStore(graph, ids)
  await api.close()
  await graph.close()
}

// All that a store consists of: a new label or type is added here. Each must hold something, or nothing is compared.
const PARTS = [
  ...['Country', 'Event', 'Framework', 'Institution', 'Instrument'],
  ...['Person', 'Place', 'Project', 'Topic', 'Source', 'Claim', 'Name', 'ExternalId'],
  ...['HOLDS_POST', 'MEMBER_OF', 'PARTICIPATED_IN', 'ADHERES_TO', 'PART_OF', 'LOCATED_IN', 'COVERS', 'PRODUCED'],
  ...['CONTRIBUTES_TO', 'COOPERATES_WITH', 'DERIVES_FROM', 'HAS_NAME', 'FROM_SOURCE', 'Redirect', 'Merge'],
  ...['Change', 'ChangePart', 'Feed', 'Request', 'ApiKey', 'indexes'],
] as const

describe('a store of release 0.1.0, brought up to date, is what the same acts make today', () => {
  test.each(PARTS)('%s', (part) => {
    expect(upgraded[part]?.length).toBeGreaterThan(0)
    expect(upgraded[part]).toEqual(recordedAnew[part])
  })

  test('and nothing else', () => {
    expect(Object.keys(upgraded).sort()).toEqual([...PARTS].sort())
    expect(Object.keys(recordedAnew).sort()).toEqual([...PARTS].sort())
  })

  test('each data step is told of and recorded', async () => {
    const rows = await restored.graph.read(
      'MATCH (m:Migration) WHERE m.version > 0 AND m.appliedAt IS NOT NULL RETURN m.id AS id ORDER BY id',
    )
    expect(rows).toEqual(DATA_STEPS.map(({ id }) => ({ id })))
    for (const { id } of DATA_STEPS)
      expect(progress).toContainEqual(expect.stringMatching(`^${id}: ([\\d,]+) of \\1 records$`))
    expect(await bringUpToDate(restored.graph)).toMatchObject({ applied: [] })
  })
})

describe('clients of release 0.1.0 go on after the upgrade', () => {
  let api: TestApi

  beforeAll(async () => {
    // Requests are kept for a day, and the fixture is older.
    await restored.graph.write((tx) => tx.run('MATCH (r:Request) SET r.at = $at', { at: new Date().toISOString() }))
    api = await apiOver(restored.graph)
  })
  afterAll(() => api?.close())

  test('with the same keys, and what they send again gets the same answers and changes nothing', async () => {
    const sequence = async () => (await restored.graph.read('MATCH (f:Feed) RETURN f.sequence AS at'))[0]?.at
    const before = await sequence()
    const repeatable = ACTS.filter(({ input }) => 'idempotencyKey' in input)
    expect(new Set(repeatable.map(({ mutation }) => mutation))).toEqual(
      new Set(['applyBatch', 'upsertPerson', 'mergeEntities', 'withdrawClaims']),
    )
    const ids = await performActs(`${api.url}/graphql`, repeatable, MADE.secrets)
    expect(Object.keys(ids).length).toBeGreaterThan(50)
    expect(MADE.ids).toMatchObject(ids)
    expect(await sequence()).toBe(before)
  })

  test('and read the feed from the place to which they had come', async () => {
    const { data } = await api.ask(
      'query ($after: Cursor) { changes(after: $after, first: 1) { nodes { sequence } } }',
      {
        after: MADE.feedCursor,
      },
    )
    expect(data.changes.nodes).toEqual([{ sequence: 6 }])
  })
})
