import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeSchema } from '../../../src/app/schema.ts'
import { type ExportReaderOptions, openExportReader } from '../../../src/interfaces/exports/exportReader.ts'
import { jsonLines } from '../../../src/interfaces/exports/jsonLines.ts'
import { parseAsOf, parseWhere } from '../../../src/interfaces/exports/parseWhere.ts'
import { writeExport } from '../../../src/interfaces/exports/writeExport.ts'
import { UNRESTRICTED } from '../../../src/model/record/asOf.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { dayRangeOfAsOf, isLinkValidIn, type LinkDates } from '../../../src/read/filters/validityPredicate.ts'
import { load } from '../../../src/write/load/load.ts'
import { linesOf } from '../../support/fromSeeds.ts'
import { empty } from '../../support/graph.ts'
import { temporaryFolders } from '../../support/temporary.ts'
import { sampleGraph } from './sampleGraph.ts'

let graph: Graph
const newFolder = temporaryFolders()
const schema = makeSchema()

beforeAll(async () => {
  graph = await sampleGraph()
})
afterAll(() => graph.close())

/** The ids in an export by file. */
async function idsIn(part: ExportReaderOptions) {
  const folder = newFolder()
  await writeExport(await openExportReader(graph, part), jsonLines, folder)
  const ids = (name: string) =>
    linesOf<{ id: string }>(path.join(folder, `${name}.jsonl`))
      .map(({ id }) => id)
      .sort()
  return { folder, entities: ids('entities'), relationships: ids('relationships'), sources: ids('sources') }
}

const idsOf = async (statement: string): Promise<string[]> =>
  (await graph.read(statement)).map(({ id }) => String(id)).sort()

describe('an export of persons and events only', () => {
  const part = { where: parseWhere(schema, '{"OR": [{"kind": ["PERSON"]}, {"kind": ["EVENT"]}]}'), asOf: UNRESTRICTED }
  const LINKS = 'MATCH (a:Person|Event)-[r]->(b:Person|Event)'

  test('contains the relationships between them, the represented entities and all sources', async () => {
    const found = await idsIn(part)
    expect(found.relationships).toEqual(await idsOf(`${LINKS} RETURN r.id AS id`))
    expect(found.relationships.length).toBeGreaterThan(10)
    expect(found.entities).toEqual(
      await idsOf(`MATCH (e:Person|Event) RETURN e.id AS id
        UNION ${LINKS} WHERE r.onBehalfOfId IS NOT NULL RETURN r.onBehalfOfId AS id`),
    )
    expect(found.entities.some((id) => id.startsWith('institution:'))).toBe(true)
    expect(found.sources).toEqual(
      await idsOf(`${LINKS} MATCH (c:Claim {about: r.id}) RETURN c.sourceId AS id
        UNION MATCH (e:Person|Event) MATCH (c:Claim {about: e.id}) RETURN c.sourceId AS id
        UNION ${LINKS} MATCH (c:Claim {about: r.onBehalfOfId}) RETURN c.sourceId AS id`),
    )
    expect(found.sources.length).toBeLessThan((await idsOf('MATCH (s:Source) RETURN s.id AS id')).length)
  })

  test('is rejected if it has too many relationships, with the numbers', async () => {
    await expect(openExportReader(graph, { ...part, most: 5 })).rejects.toThrow(
      /at most 5 relationships, got \d+ or more/,
    )
  })
})

test('an export as of a day contains what may have held on that day', async () => {
  const asOf = parseAsOf('2021-11-15')
  const links = await graph.read('MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id, properties(r) AS link')
  const held = links.filter(({ link }) => isLinkValidIn(link as LinkDates, dayRangeOfAsOf(asOf)))
  expect(held.length).toBeGreaterThan(0)
  expect(held.length).toBeLessThan(links.length)
  const found = await idsIn({ where: null, asOf })
  expect(found.relationships).toEqual(held.map(({ id }) => String(id)).sort())
})

test('JSON Lines omit records that no claim creates, and records that refer to them', async () => {
  const EVENT = 'event:az-iom-profazi'
  const whole = await idsIn({ where: null, asOf: UNRESTRICTED })
  await graph.write((tx) => tx.run('MATCH (c:Claim {about: $id}) DETACH DELETE c', { id: EVENT }))
  const needing = await idsOf(`MATCH (:Entity {id: '${EVENT}'})-[r]-(:Entity) RETURN r.id AS id`)
  const left = await idsIn({ where: null, asOf: UNRESTRICTED })
  expect(whole.entities.filter((id) => !left.entities.includes(id))).toEqual([EVENT])
  expect(whole.relationships.filter((id) => !left.relationships.includes(id))).toEqual(needing)
  expect(needing.length).toBeGreaterThan(0)
})

test('a part loads into an empty graph', async () => {
  const { folder, relationships } = await idsIn({
    where: parseWhere(schema, '{"kind": ["PERSON", "EVENT"]}'),
    asOf: UNRESTRICTED,
  })
  await empty(graph)
  await load(graph, [folder], { recordedBy: 'test' })
  expect(await idsOf('MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id')).toEqual(relationships)
})
