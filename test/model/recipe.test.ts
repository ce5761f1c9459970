import './dataUse.ts'

import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openExportReader } from '../../src/interfaces/exports/exportReader.ts'
import { jsonLines } from '../../src/interfaces/exports/jsonLines.ts'
import { writeExport } from '../../src/interfaces/exports/writeExport.ts'
import { kindOf } from '../../src/model/entities/entity.ts'
import { UNRESTRICTED } from '../../src/model/record/asOf.ts'
import { relationshipTypeOf } from '../../src/model/relationships/relationship.ts'
import type { RowOf } from '../../src/model/rowOf.ts'
import { splitStatements } from '../../src/neo4j/graph/statements.ts'
import { linesOf } from '../support/fromSeeds.ts'
import { DATABASE, ownGraph } from '../support/graph.ts'
import { liveApi } from '../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../support/party.ts'
import { missingIndexes } from '../support/requiredIndexes.ts'
import { temporaryFolders } from '../support/temporary.ts'
import { Dataset, DataUse, MIGRATION } from './dataUse.ts'

// docs/adding.md, followed: two declarations and a migration, and no other file. All that is tested here follows.

const live = liveApi()
const newFolder = temporaryFolders()
let party: Party

async function run(statements: readonly string[]): Promise<void> {
  const graph = await ownGraph()
  for (const statement of statements) await graph.driver.executeQuery(statement, {}, { database: DATABASE })
  await graph.close()
}

beforeAll(async () => {
  await run([...splitStatements(MIGRATION), 'CALL db.awaitIndexes(60)'])
  party = await createParty(live.graph, live.api, 'PARTNER', 'recipe')
  for (const [mutation, input] of [
    [
      'upsertDataset',
      { key: recordKey('dataset:1'), name: 'Census of 2011', datasetKind: 'CENSUS', released: '2012-05' },
    ],
    ['upsertDataset', { key: recordKey('dataset:2'), name: 'Survey of 2019', datasetKind: 'SURVEY', released: '2020' }],
    ['upsertProject', { key: recordKey('project:1'), name: 'Migration profile', projectKind: 'PROJECT' }],
    ['upsertInstitution', { key: recordKey('institution:1'), name: 'Statistical office', institutionKind: 'OTHER' }],
    ['upsertTopic', { key: recordKey('topic:1'), name: 'Labour migration', topicScheme: 'LOCAL' }],
  ] as const)
    expect((await party.write(mutation, { ...input, claim: claimOn() })).userErrors).toEqual([])
  expect((await party.write('recordDataUse', USE)).userErrors).toEqual([])
})
// Statements without IF EXISTS: what the migration makes is there, and no other test finds it.
afterAll(async () => {
  const names = [...MIGRATION.matchAll(/(CONSTRAINT|INDEX) (\w+)/g)]
  await run(names.map(([, sort, name]) => `DROP ${sort} ${name}`))
})

const USE = {
  user: recordKey('project:1'),
  dataset: recordKey('dataset:1'),
  usage: 'BASELINE',
  suppliedBy: recordKey('institution:1'),
  topic: [recordKey('topic:1')],
  claim: claimOn(),
}

const idOf = async (value: string): Promise<string | undefined> =>
  (await live.data(`{ entityByExternalId(scheme: "test", value: "${value}") { id } }`)).entityByExternalId?.id

test('the migration has every index that the declarations need; a missing one is named with its statement', async () => {
  expect(await missingIndexes(live.graph, [kindOf(Dataset)], [relationshipTypeOf(DataUse)])).toEqual([])
  const other = { ...kindOf(Dataset), name: 'Report' }
  expect((await missingIndexes(live.graph, [other], []))[0]).toBe(
    'No index on Report(nameKey). Add to a new file migrations/NNN_name.cypher: CREATE INDEX … IF NOT EXISTS FOR (e:Report) ON (e.nameKey);',
  )
})

test('the kind has a list, ordered by its date field, a query by id and a filter', async () => {
  const { datasets, filtered } = await live.data(`{
    datasets(orderBy: { field: DATE, direction: DESC }) { totalCount nodes { name datasetKind released rowCount } }
    filtered: datasets(where: { datasetKind: [CENSUS], users: { some: { usage: [BASELINE] } } }) { nodes { name } }
  }`)
  expect(datasets).toEqual({
    totalCount: 2,
    nodes: [
      { name: 'Survey of 2019', datasetKind: 'SURVEY', released: '2020', rowCount: null },
      { name: 'Census of 2011', datasetKind: 'CENSUS', released: '2012-05', rowCount: null },
    ],
  })
  expect(filtered.nodes).toEqual([{ name: 'Census of 2011' }])
  const { dataset } = await live.data('query ($id: ID!) { dataset(id: $id) { kind } }', { id: await idOf('dataset:1') })
  expect(dataset.kind).toBe('DATASET')
})

test('the relationship is listed from both ends, with its references, and filtered by them', async () => {
  const { projects, datasets } = await live.data(`{
    projects { nodes { dataUses { nodes { usage dataset { name } suppliedBy { name } topic { name } } } } }
    datasets(where: { users: { some: { suppliedBy: { name: { eq: "Statistical office" } }, topic: { topicScheme: [LOCAL] } } } }) {
      nodes { name users { nodes { user { name } } } }
    }
  }`)
  const link = { usage: 'BASELINE', dataset: { name: 'Census of 2011' } }
  const references = { suppliedBy: { name: 'Statistical office' }, topic: [{ name: 'Labour migration' }] }
  expect(projects.nodes).toEqual([{ dataUses: { nodes: [{ ...link, ...references }] } }])
  expect(datasets.nodes).toEqual([
    { name: 'Census of 2011', users: { nodes: [{ user: { name: 'Migration profile' } }] } },
  ])
})

test('a claim holds its own fields, the references by id; the stored row has the type of its class', async () => {
  const { projects } = await live.data(
    '{ projects { nodes { dataUses { nodes { claims { nodes { values { field value } } } } } } } }',
  )
  const [claim] = projects.nodes[0].dataUses.nodes[0].claims.nodes
  const [institution, topic] = [await idOf('institution:1'), await idOf('topic:1')]
  expect(claim.values).toEqual([
    { field: 'usage', value: 'BASELINE' },
    { field: 'suppliedById', value: institution },
    { field: 'topicIds', value: topic },
  ])
  const [{ row }] = (await live.graph.read('MATCH ()-[r:USES_DATA]->() RETURN properties(r) AS row')) as unknown as [
    { readonly row: RowOf<DataUse> },
  ]
  const { usage, suppliedById, topicIds } = row
  expect([usage, suppliedById, topicIds]).toEqual(['BASELINE', institution, [topic]])
})

test('a reference leads to the kind that it declares, and belongs to the identity where it says so', async () => {
  const { userErrors } = await party.write('recordDataUse', { ...USE, suppliedBy: recordKey('project:1') })
  expect(userErrors).toMatchObject([{ code: 'KIND_NOT_ALLOWED', field: ['suppliedBy'] }])
  const again = await party.write('recordDataUse', USE)
  const other = await party.write('recordDataUse', { ...USE, suppliedBy: null })
  expect([again.created, other.created]).toEqual([false, true])
  await party.write('withdrawClaims', { key: { id: other.dataUse.id } })
})

test('both are exported', async () => {
  const folder = newFolder()
  await writeExport(await openExportReader(live.graph, { where: null, asOf: UNRESTRICTED }), jsonLines, folder)
  const lines = (file: string) => linesOf<Record<string, unknown>>(path.join(folder, file))
  expect(lines('entities.jsonl')).toContainEqual(expect.objectContaining({ kind: 'DATASET', name: 'Census of 2011' }))
  expect(lines('relationships.jsonl')).toContainEqual(expect.objectContaining({ type: 'USES_DATA' }))
})

describe('what a relationship refers to', () => {
  test.each(['institution:1', 'topic:1'])('%s stays as a stub when its claims are withdrawn', async (value) => {
    const id = await idOf(value)
    expect(await party.write('withdrawClaims', { key: { id } })).toMatchObject({ withdrawn: 1, deleted: false })
    const { node } = await live.data('query ($id: ID!) { node(id: $id) { ... on Entity { bare } } }', { id })
    expect(node).toEqual({ bare: true })
  })

  test('goes with the last relationship that needs it', async () => {
    const [institution, topic] = [await idOf('institution:1'), await idOf('topic:1')]
    const { dataUse } = await party.write('recordDataUse', USE)
    expect(await party.write('withdrawClaims', { key: { id: dataUse.id } })).toMatchObject({ deleted: true })
    const { nodes } = await live.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [institution, topic] })
    expect(nodes).toEqual([null, null])
  })
})
