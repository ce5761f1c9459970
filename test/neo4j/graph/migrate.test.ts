import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { kinds } from '../../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { migrate } from '../../../src/neo4j/graph/migrate.ts'
import { readMigrationFiles } from '../../../src/neo4j/graph/migrationFiles.ts'
import { splitStatements } from '../../../src/neo4j/graph/statements.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { ownGraph } from '../../support/graph.ts'
import { missingIndexes } from '../../support/requiredIndexes.ts'

let graph: Graph
const folders: string[] = []

beforeAll(async () => {
  graph = await ownGraph()
  await forget()
})
afterEach(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  await forget()
})
afterAll(async () => {
  await migrate(graph, { folder: PATHS.migrations })
  await graph.close()
})

/** Deletes the records of all migrations. The project's own files can be applied again at any time. */
async function forget(): Promise<void> {
  await graph.write((tx) => tx.run('MATCH (n) WHERE n:Migration OR n:MigrationTest DETACH DELETE n'))
  await graph.write((tx) => tx.run('DROP INDEX migration_test IF EXISTS'))
}

type Files = Readonly<Record<string, string>>

function folderOf(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'governance-migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

const run = (folder: string) => migrate(graph, { folder })
const made = async () =>
  (await graph.read('MATCH (n:MigrationTest) RETURN n.name AS name ORDER BY name')).map(({ name }) => name)
const recorded = async () => (await graph.read('MATCH (m:Migration) RETURN m.id AS id ORDER BY id')).map(({ id }) => id)

const FIRST = { '001_first.cypher': "CREATE (:MigrationTest {name: 'a;b'});\nCREATE (:MigrationTest {name: 'c'});\n" }
const SECOND = { '002_index.cypher': 'CREATE INDEX migration_test IF NOT EXISTS FOR (n:MigrationTest) ON (n.name);' }

describe('migrate', () => {
  test('applies each file once, in order, and records it', async () => {
    expect(await run(folderOf(FIRST))).toEqual({ applied: ['001_first'], total: 1 })
    const both = folderOf({ ...SECOND, ...FIRST })
    expect(await run(both)).toEqual({ applied: ['002_index'], total: 2 })
    expect(await run(both)).toEqual({ applied: [], total: 2 })
    expect(await made()).toEqual(['a;b', 'c'])
    const [row] = await graph.read(
      'MATCH (m:Migration {id: "001_first"}) RETURN size(m.checksum) AS length, m.statements AS statements',
    )
    expect(row).toEqual({ length: 64, statements: 2 })
  })

  test('accepts a file with other line endings as unchanged', async () => {
    await run(folderOf(FIRST))
    const windows = folderOf({ '001_first.cypher': FIRST['001_first.cypher'].replaceAll('\n', '\r\n') })
    expect(await run(windows)).toEqual({ applied: [], total: 1 })
  })

  test('rejects an applied file that was changed or is missing, and names it', async () => {
    await run(folderOf(FIRST))
    await expect(run(folderOf({ '001_first.cypher': 'RETURN 1;' }))).rejects.toThrow(
      /Found: 001_first.cypher was changed after it was applied/,
    )
    await expect(run(folderOf(SECOND))).rejects.toThrow(
      /Found: the migration 001_first was applied to this database, but its file is missing/,
    )
    expect(await recorded()).toEqual(['001_first'])
  })

  test('reports the file, the statement and the database error of a failure, and rolls the file back', async () => {
    const folder = folderOf({
      ...FIRST,
      '002_bad.cypher': "CREATE (:MigrationTest {name: 'gone'});\nMATCH (n RETURN n;",
    })
    await expect(run(folder)).rejects.toThrow(
      /002_bad.cypher, statement 2 of 2 \(MATCH \(n RETURN n\) failed: .*Invalid input/s,
    )
    expect(await made()).toEqual(['a;b', 'c'])
    expect(await recorded()).toEqual(['001_first'])
  })

  test('a failing schema file leaves no schema changes', async () => {
    const folder = folderOf({
      '001_bad.cypher': `${SECOND['002_index.cypher']}\nCREATE INDEX other IF NOT EXISTS FOR (n:MigrationTest) ON n.name.x;`,
    })
    await expect(run(folder)).rejects.toThrow(/001_bad.cypher, statement 2 of 2/)
    expect(await graph.read("SHOW INDEXES YIELD name WHERE name = 'migration_test'")).toEqual([])
    expect(await recorded()).toEqual([])
  })

  test('concurrent calls run one after the other, and the second applies nothing', async () => {
    const folder = folderOf({ ...FIRST, ...SECOND })
    const results = await Promise.all([run(folder), run(folder), run(folder)])
    expect(results.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2])
    expect(await made()).toEqual(['a;b', 'c'])
  })
})

describe('readMigrationFiles refuses', () => {
  test.each<readonly [string, Files, RegExp]>([
    ['a file name that does not match the pattern', { 'notes.txt': '' }, /Found: notes.txt/],
    [
      'schema and data in one file',
      { '001_a.cypher': `${SECOND['002_index.cypher']}\nCREATE (:X);` },
      /001_a.cypher changes both schema and data/,
    ],
    [
      'schema that cannot be run again',
      { '001_a.cypher': 'CREATE INDEX x FOR (n:X) ON (n.y);' },
      /IF NOT EXISTS or IF EXISTS in every schema statement/,
    ],
  ])('%s', (_what, files, reason) => {
    expect(() => readMigrationFiles(folderOf(files))).toThrow(reason)
  })
})

test.each([
  [
    "a ';' in strings, names and comments",
    `RETURN 'a;\\'b', "c;d", \`e;f\`; // no; end\n/* nor; here */ RETURN 2 / 1;`,
    [`RETURN 'a;\\'b', "c;d", \`e;f\``, 'RETURN 2 / 1'],
  ],
  ['no end at the end', 'RETURN 1;\nRETURN 2', ['RETURN 1', 'RETURN 2']],
  ['only comments', '// nothing\n', []],
])('splitStatements: %s', (_what, text, expected) => {
  expect(splitStatements(text)).toEqual(expected)
})

test('every kind and every relationship has the indexes of its lists, filters and references', async () => {
  await run(PATHS.migrations)
  expect(await missingIndexes(graph, kinds.values(), relationshipTypes.values())).toEqual([])
})
