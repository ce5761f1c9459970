import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Parameters } from '../../../src/neo4j/graph/parameters.ts'
import { toParameters } from '../../../src/neo4j/graph/parameters.ts'
import { appendChanges } from '../../../src/write/changes/appendChanges.ts'
import type { ChangeWhere } from '../../../src/write/changes/changeWhere.ts'
import { logFilter } from '../../../src/write/changes/changeWhere.ts'
import { recordsStatement, scanStatement } from '../../../src/write/changes/logStatements.ts'
import { liveApi } from '../../support/liveApi.ts'

const live = liveApi()

const LINES = 20_000
const TOGETHER = 4_000

// Every tenth entry is about the filtered record, and every second one about a relationship of the hub.
const line = (i: number) => ({
  ...{ op: 'UPDATE' as const, recordId: i % 10 === 0 ? 'holds_post:one' : `holds_post:${i}` },
  ...{ kind: null, type: 'HOLDS_POST', fromId: `person:${i}`, toId: i % 2 === 0 ? 'institution:hub' : 'institution:x' },
  ...{ before: '{}', after: '{}' },
})

beforeAll(async () => {
  for (let from = 0; from < LINES; from += TOGETHER) {
    const changes = Array.from({ length: TOGETHER }, (_, i) => line(from + i))
    const author = { by: 'test', at: new Date().toISOString(), requestId: null }
    await live.graph.write(async (tx) => appendChanges(tx, changes, author))
  }
  // Plans that were cached while the log was empty suit an empty log; the database replans as the log grows.
  await live.graph.driver.executeQuery('CALL db.prepareForReplanning()', {}, { database: live.graph.database })
})

interface Profile {
  readonly dbHits: number
  readonly children: readonly Profile[]
}

const hitsIn = ({ dbHits, children }: Profile): number => children.reduce((sum, child) => sum + hitsIn(child), dbHits)

async function profile(statement: string, parameters: Parameters): Promise<{ hits: number; entries: number }> {
  const session = live.graph.driver.session({ database: live.graph.database })
  try {
    const { records, summary } = await session.run(`PROFILE ${statement}`, toParameters(parameters))
    return { hits: hitsIn(summary.profile as unknown as Profile), entries: records[0]?.get('entries').length }
  } finally {
    await session.close()
  }
}

const LIMIT = 101

function page(where: ChangeWhere | null, after: number) {
  const { fields, by } = logFilter(where)
  const range = { filter: fields, after, until: LINES, limit: LIMIT }
  return by ? profile(recordsStatement(null), { ...range, by, perIndex: LIMIT }) : profile(scanStatement(null), range)
}

describe('a page deep in the log costs no more than the first', () => {
  test.each<readonly [string, ChangeWhere | null]>([
    ['all of it', null],
    ['one record', { recordIds: ['holds_post:one'] }],
    ['an entity with its relationships', { entityIds: ['institution:hub'] }],
    ['some types', { types: ['HOLDS_POST'] }],
  ])('%s', async (_what, where) => {
    const first = await page(where, 0)
    const deep = await page(where, LINES - 1_200)
    expect([first.entries, deep.entries]).toEqual([LIMIT, LIMIT])
    expect(deep.hits).toBeLessThanOrEqual(first.hits)
    expect(first.hits).toBeLessThan(LIMIT * 25)
  })

  test('a filter that few changes meet scans at most MAX_SCAN entries', async () => {
    const { hits, entries } = await page({ ops: ['DELETE'] }, 0)
    expect(entries).toBe(0)
    expect(hits).toBeLessThan(LINES * 5)
  })
})
