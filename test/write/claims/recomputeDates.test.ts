import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { saveSources } from '../../../src/model/sources/saveSources.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { writeClaims } from '../../../src/write/claims/writeClaims.ts'
import { readModel } from '../../read/filters/model.ts'
import { loadFromSeeds } from '../../support/fromSeeds.ts'
import { graphWith } from '../../support/graph.ts'

const EVENT = 'event:gcm-conference-2018'

let graph: Graph

beforeAll(async () => {
  graph = await graphWith()
  const { to } = readModel('seeds', 'reference', 'governance')
  const links = (to.get(EVENT) ?? []).filter(({ type }) => type === 'PARTICIPATED_IN')
  const references = links.map(({ values }) => values.onBehalfOfId).filter((id) => id !== undefined)
  await loadFromSeeds(
    graph,
    new Set([EVENT, ...links.flatMap(({ id, from }) => [id, from.id]), ...references.map(String)]),
  )
})
afterAll(async () => {
  await graph.close()
})

const LINK = `MATCH ()-[r:PARTICIPATED_IN {toId: 'event:gcm-conference-2018'}]->()
RETURN r.id AS id, r.position AS position, r.certainFrom AS certainFrom, r.possibleTo AS possibleTo, r.version AS version ORDER BY id`

test('a new date of an event moves its relationships without a version or a change of theirs', async () => {
  const before = await graph.read(LINK)
  expect(before.length).toBeGreaterThan(3)
  expect(before[0]).toMatchObject({
    position: `2018-12-10/${before[0]?.id}`,
    certainFrom: '2018-12-10',
    possibleTo: '2018-12-11',
  })
  const written = await graph.write(async (tx) => {
    await saveSources(tx, [{ id: 'source:test-redate', sourceKind: 'NEWS', title: 'A correction' }])
    const draft = {
      recordId: 'event:gcm-conference-2018',
      header: null,
      sourceId: 'source:test-redate',
      claimDiscriminator: '',
      basis: 'STATED',
      settles: true,
    }
    const rest = {
      quote: null,
      locator: null,
      note: null,
      claimedById: null,
      recordedBy: 'test',
      recordedAt: '2026-01-01T00:00:00.000Z',
    }
    const values = { start: '2019-01-05', end: '2019-01-06' }
    return writeClaims(tx, [{ ...draft, ...rest, values }], {
      by: 'test',
      at: '2026-01-01T00:00:00.000Z',
      requestId: null,
    })
  })
  expect(written).toEqual({ created: 0, changed: 1, claims: 1, deletedIds: new Set() })
  const after = await graph.read(LINK)
  expect(after.map(({ id, version }) => [id, version])).toEqual(before.map(({ id, version }) => [id, version]))
  for (const row of after)
    expect(row).toMatchObject({ position: `2019-01-05/${row.id}`, certainFrom: '2019-01-05', possibleTo: '2019-01-06' })
  const [last] = await graph.read(
    'MATCH (c:Change) RETURN c.recordId AS recordId, c.op AS op ORDER BY c.sequence DESC LIMIT 1',
  )
  expect(last).toEqual({ recordId: 'event:gcm-conference-2018', op: 'UPDATE' })
})
