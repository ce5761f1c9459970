import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { DataStep } from '../../../src/neo4j/graph/dataStep.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { migrate } from '../../../src/neo4j/graph/migrate.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { ownGraph } from '../../support/graph.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e']
// The file before the step writes these nodes, and the file after it reads them.
const FILES = {
  '001_items.cypher': `UNWIND ${JSON.stringify(NAMES)} AS name CREATE (:StepTest {name: name, times: 0});`,
  '003_seen.cypher': 'MATCH (n:StepTest) SET n.seen = n.times;',
}

let graph: Graph
let folder: string
let lines: string[]

beforeAll(async () => {
  graph = await ownGraph()
  folder = mkdtempSync(path.join(tmpdir(), 'governance-steps-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text)
  await forget()
})
beforeEach(() => {
  lines = []
})
afterEach(forget)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await migrate(graph, { folder: PATHS.migrations })
  await graph.close()
})

async function forget(): Promise<void> {
  await graph.write((tx) => tx.run('MATCH (n) WHERE n:Migration OR n:StepTest DETACH DELETE n'))
}

/** A step with two items per batch, which counts how often each item was processed. */
function countingStep(more: Partial<DataStep> = {}): DataStep & { readonly cursors: (string | null)[]; begun: number } {
  const step = {
    ...{ id: '002_count', version: 1, cursors: [] as (string | null)[], begun: 0 },
    async begin(tx) {
      step.begun += 1
      const [row] = await tx.run('MATCH (n:StepTest) RETURN count(n) AS items')
      return Number(row?.items)
    },
    async batch(tx, cursor) {
      step.cursors.push(cursor)
      const rows = await tx.run(
        `MATCH (n:StepTest) WHERE n.name > $after WITH n ORDER BY n.name LIMIT 2
         SET n.times = n.times + 1 RETURN n.name AS name`,
        { after: cursor ?? '' },
      )
      return rows.length === 0 ? null : { cursor: String(rows.at(-1)?.name), records: rows.length }
    },
    ...more,
  } satisfies DataStep & { cursors: (string | null)[]; begun: number }
  return step
}

/** The same, but the batch after a cursor fails after its write, like a process that is killed before the commit. */
function stepThatFailsAt(cursor: string | null): DataStep {
  const step = countingStep()
  return {
    ...step,
    async batch(tx, at) {
      const batch = await step.batch(tx, at)
      if (at === cursor) throw new Error('ended')
      return batch
    },
  }
}

const run = (...dataSteps: readonly DataStep[]) => migrate(graph, { folder, dataSteps }, (line) => lines.push(line))
const turns = async () =>
  (await graph.read('MATCH (n:StepTest) RETURN n.times AS times ORDER BY n.name')).map(({ times }) => times)
const recordOf = async (id: string) =>
  (await graph.read('MATCH (m:Migration {id: $id}) RETURN properties(m) AS record', { id })).map(({ record }) => record)

const AN_INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)

describe('a data step', () => {
  test('is applied in the order of the numbers, batch by batch, once, and is recorded', async () => {
    const step = countingStep()
    expect(await run(step)).toEqual({ applied: ['001_items', '002_count', '003_seen'], total: 3 })
    expect(step.cursors).toEqual([null, 'b', 'd', 'e'])
    expect(await graph.read('MATCH (n:StepTest) RETURN DISTINCT n.seen AS seen')).toEqual([{ seen: 1 }])
    expect(await run(step)).toEqual({ applied: [], total: 3 })
    expect(await turns()).toEqual([1, 1, 1, 1, 1])
    expect(await recordOf('002_count')).toEqual([
      { id: '002_count', version: 1, done: 5, total: 5, startedAt: AN_INSTANT, appliedAt: AN_INSTANT },
    ])
  })

  test('reports its progress', async () => {
    await run(countingStep())
    const own = lines.filter((line) => line.startsWith('002_count'))
    expect(own).toEqual([0, 2, 4, 5, 5].map((done) => `002_count: ${done} of 5 records`))
  })

  test('that was interrupted continues after the last committed batch', async () => {
    await expect(run(stepThatFailsAt('d'))).rejects.toThrow('ended')
    expect(await turns()).toEqual([1, 1, 1, 1, 0])
    expect(await recordOf('002_count')).toEqual([
      { id: '002_count', version: 1, cursor: 'd', done: 4, total: 5, startedAt: AN_INSTANT },
    ])
    expect(await recordOf('003_seen')).toEqual([])
    const step = countingStep()
    lines = []
    expect(await run(step)).toEqual({ applied: ['002_count', '003_seen'], total: 3 })
    expect([step.begun, step.cursors]).toEqual([0, ['d', 'e']])
    expect(lines[0]).toBe('002_count: 4 of 5 records')
    expect(await turns()).toEqual([1, 1, 1, 1, 1])
  })

  test('that was interrupted before its first commit starts from the beginning', async () => {
    await expect(run(stepThatFailsAt(null))).rejects.toThrow('ended')
    await run(countingStep())
    expect(await turns()).toEqual([1, 1, 1, 1, 1])
  })

  test('without records to process runs no batch', async () => {
    const step = countingStep({ begin: async () => 0 })
    expect((await run(step)).applied).toContain('002_count')
    expect(step.cursors).toEqual([])
    expect(await recordOf('002_count')).toMatchObject([{ total: 0, appliedAt: AN_INSTANT }])
  })

  test('runs again with a greater version, from the beginning even when the previous version was interrupted', async () => {
    await run(countingStep())
    expect(await run(countingStep({ version: 2 }))).toEqual({ applied: ['002_count'], total: 3 })
    expect(await turns()).toEqual([2, 2, 2, 2, 2])
    await expect(run({ ...stepThatFailsAt('b'), version: 3 })).rejects.toThrow('ended')
    await run(countingStep({ version: 4 }))
    expect(await turns()).toEqual([4, 4, 3, 3, 3])
  })

  test('that returns the same cursor twice fails instead of running forever', async () => {
    const stuck = countingStep({ batch: async () => ({ cursor: 'a', records: 1 }) })
    await expect(run(stuck)).rejects.toThrow('Expected a new cursor from the data step 002_count, got a again.')
  })

  test('concurrent starts run one after the other', async () => {
    const results = await Promise.all([run(countingStep()), run(countingStep())])
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 3])
    expect(await turns()).toEqual([1, 1, 1, 1, 1])
  })
})

describe('migrate refuses', () => {
  test('a database with a data step that this release does not contain, finished or not', async () => {
    await expect(run(stepThatFailsAt('b'))).rejects.toThrow('ended')
    await expect(run()).rejects.toThrow(
      /data step 002_count was applied to this database, but this release does not contain it/,
    )
  })

  test('a database with a greater version of a data step', async () => {
    await run(countingStep({ version: 2 }))
    await expect(run(countingStep())).rejects.toThrow(/version 2 of the data step 002_count .*at most version 1/s)
  })

  test.each([
    ['two steps', [countingStep(), countingStep({ id: '002_again' })], /two migrations with the number 002/],
    ['a step and a file', [countingStep({ id: '003_step' })], /two migrations with the number 003/],
  ])('one number for %s', async (_what, steps, reason) => {
    await expect(run(...steps)).rejects.toThrow(reason)
    expect(await recordOf('001_items')).toEqual([])
  })

  test('a data step without a number', async () => {
    await expect(run(countingStep({ id: 'count' }))).rejects.toThrow(/the data step count.*an id like 012_texts/s)
  })
})
