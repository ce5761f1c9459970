import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { apiOver, type TestApi } from '../../support/api.ts'
import { linesOf } from '../../support/fromSeeds.ts'
import { temporaryFolders } from '../../support/temporary.ts'
import { said, sampleGraph, say } from './sampleGraph.ts'

let graph: Graph
let api: TestApi
const newFolder = temporaryFolders()

beforeAll(async () => {
  graph = await sampleGraph()
  api = await apiOver(graph)
  await api.warmed
})
afterAll(async () => {
  await api.close()
  await graph.close()
})

/** Runs `npm run <name> -- …` without npm. */
async function command(name: string, ...args: readonly string[]) {
  const file = fileURLToPath(new URL(`../../../dist/app/cli/${name}.js`, import.meta.url))
  const env = {
    PATH: process.env.PATH ?? '',
    NEO4J_URI: process.env.TEST_NEO4J_URI ?? '',
    NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD ?? '',
  }
  return promisify(execFile)(process.execPath, [file, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr, stdout }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr, stdout }),
  )
}

describe('npm run export', () => {
  test('writes a part to a file, shows progress and prints the counts', async () => {
    const out = path.join(newFolder(), 'made', 'people.graphml')
    const where = '{"kind": ["PERSON"]}'
    const { code, output } = await command('export', '--format', 'graphml', '--where', where, '--out', out)
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringMatching(/graph\.graphml █+ (\d+) of \1\n/),
    })
    const [row] = await graph.read('RETURN COUNT { (:Person) } AS persons')
    expect(output).toMatch(
      new RegExp(`\\n${row?.persons} entities and 0 relationships as of change \\d+: 1 file, [\\d,]+ bytes, in`),
    )
    expect(readFileSync(out, 'utf8').match(/<node /g)).toHaveLength(Number(row?.persons))
  })

  test('writes several files to a folder', async () => {
    const out = newFolder()
    expect((await command('export', '--format', 'jsonl', '--out', out)).code).toBe(0)
    const [row] = await graph.read('RETURN COUNT { (:Entity) } AS entities')
    expect(linesOf(path.join(out, 'entities.jsonl'))).toHaveLength(Number(row?.entities))
  })

  test.each([
    ['a filter that is none', ['--format', 'csv', '--where', '{"kinds": []}'], '"kinds" is not defined'],
    ['a day that is none', ['--format', 'csv', '--as-of', 'today'], 'Expected asOf to be a day'],
    ['a format that is none', ['--format', 'xls'], 'Allowed choices are graphml, csv, jsonl, cypher'],
  ])('rejects %s before it reads anything', async (_what, args, message) => {
    const { code, output } = await command('export', ...args)
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(message) })
    expect(output).not.toMatch(/ at .*\.js:\d+/)
  })
})

test('a download has the same content', async () => {
  const url = `${api.url}/export?format=graphml&where=${encodeURIComponent('{"kind": ["EVENT"]}')}`
  const text = await (await fetch(url)).text()
  const [row] = await graph.read('RETURN COUNT { (:Event) } AS events')
  expect(text.match(/<node /g)).toHaveLength(Number(row?.events))
})

describe('a bibliography', () => {
  const EVENT = 'event:az-iom-profazi'
  const QUERY = `query ($ids: [ID!]!) {
    bibliography(ids: $ids) {
      entries { source { id title } text cslJson bibtex }
      claims { basis quote locator about { id } source { id } }
      unclaimed truncated cslJson text bibtex
    }
  }`

  test('over GraphQL equals the output of npm run cite in each format', async () => {
    const { data, extensions } = await api.ask(QUERY, { ids: [EVENT, 'event:nowhere'] })
    const { claims, entries, unclaimed, truncated } = data.bibliography
    expect({ unclaimed, truncated, sources: entries.length }).toEqual({
      unclaimed: ['event:nowhere'],
      truncated: false,
      sources: 1,
    })
    const claim = expect.objectContaining({ about: { id: EVENT }, source: { id: entries[0].source.id } })
    expect(claims).toEqual([claim, claim])
    expect(extensions.cost.statements).toBe(2)
    for (const [format, form] of [
      ['text', 'text'],
      ['csl', 'cslJson'],
      ['bibtex', 'bibtex'],
    ] as const)
      expect((await command('cite', EVENT, '--format', format)).stdout).toBe(`${data.bibliography[form]}\n`)
    expect(JSON.parse(data.bibliography.cslJson)).toEqual([JSON.parse(entries[0].cslJson)])
    expect(data.bibliography.text).toContain(entries[0].source.title)
  })

  test('omits withdrawn claims', async () => {
    const { data } = await api.ask(QUERY, { ids: ['institution:bare', 'institution:kept'] })
    expect(data.bibliography).toMatchObject({
      unclaimed: ['institution:bare'],
      claims: [{ about: { id: 'institution:kept' } }],
    })
  })

  test('reports if a record has more claims than it lists', async () => {
    const parties = Array.from({ length: 19 }, (_, i) => `party ${i}`)
    await say(
      graph,
      parties.map((recordedBy) => said('person:hard', { description: 'So.' }, { recordedBy })),
    )
    const { data } = await api.ask(QUERY, { ids: ['person:hard', 'person:manfred-profazi'] })
    const { claims, truncated } = data.bibliography
    const about = claims.map(({ about: { id } }: { about: { id: string } }) => id)
    expect(about.filter((id: string) => id === 'person:hard')).toHaveLength(20)
    expect(about.at(-1)).toBe('person:manfred-profazi')
    expect(truncated).toBe(true)
  })

  test('rejects more records than the limit', async () => {
    const { errors } = await api.ask(QUERY, { ids: Array.from({ length: 51 }, (_, i) => `person:${i}`) })
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('50'),
    })
  })

  test('is not printed for records without claims', async () => {
    const { code, output } = await command('cite', 'person:nobody')
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining('no claims about person:nobody'),
    })
  })
})
