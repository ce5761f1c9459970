import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { pino } from 'pino'
import { makeSchema } from '../../../src/app/schema.ts'
import { exportRoute, MAX_CONCURRENT_EXPORTS, MAX_RELATIONSHIPS } from '../../../src/interfaces/exports/exportRoute.ts'
import { PAGE } from '../../../src/interfaces/exports/recordPages.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import type { CountingReader } from '../../../src/neo4j/graph/reader.ts'
import type { Row } from '../../../src/neo4j/graph/transaction.ts'
import { createAuthenticator } from '../../../src/platform/access/authenticator.ts'
import '../../../src/model/model.ts'

const SILENT = pino({ level: 'silent' })
const schema = makeSchema()
const open: FastifyInstance[] = []

afterEach(async () => {
  for (const app of open.splice(0)) {
    app.server.closeAllConnections()
    await app.close()
  }
})

/** A graph that generates a number of persons and relationships when it is read, and records the reads. */
function inventedGraph(persons: number, relationships = 0) {
  const asked: string[] = []
  const read = async (
    statement: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly Row[]> => {
    asked.push(statement)
    if (statement.includes('Feed')) return [{ sequence: 7 }]
    if (statement.includes('COUNT')) return [{ entities: persons, relationships }]
    if (!statement.startsWith('MATCH (e:Entity)') || parameters.end !== 'person;') return []
    const from = Number(String(parameters.after).split(':')[1] || 0)
    const size = Math.min(PAGE, persons - from)
    return Array.from({ length: size }, (_, i) => personRow(from + i + 1))
  }
  const graph = { counting: () => ({ read }) as unknown as CountingReader } as Pick<Graph, 'counting'>
  return { graph, asked, pages: () => asked.filter((statement) => statement.startsWith('MATCH (e:Entity)')).length }
}

/** Texts that hardly compress. */
function personRow(number: number): Row {
  const id = `person:${String(number).padStart(9, '0')}`
  return { id, properties: { id, name: `Person ${number}`, description: randomBytes(150).toString('base64') } }
}

async function served(graph: Pick<Graph, 'counting'>, anonymousReads = true): Promise<string> {
  const app = fastify()
  const access = createAuthenticator(graph as Graph, SILENT, { anonymousReads })
  exportRoute(app, { graph, schema, access, log: SILENT })
  open.push(app)
  return `${await app.listen({ host: '127.0.0.1', port: 0 })}/export`
}

/** Waits until a number stays constant. */
async function settled(figure: () => number): Promise<number> {
  for (let last = -1; ; ) {
    if (figure() === last) return last
    last = figure()
    await sleep(300)
  }
}

describe('a download', () => {
  test('is a file with a name, a media type and the sequence number of the last change', async () => {
    const response = await fetch(`${await served(inventedGraph(3).graph)}?format=graphml`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/graphml+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="migration-governance.graphml"',
      'x-graph-sequence': '7',
    })
    const text = await response.text()
    expect(text.match(/<node /g)).toHaveLength(3)
    expect(text).toMatch(/<\/graphml>\n$/)
  })

  test.each([
    ['csv', 'person.csv', 1 + 1_500],
    ['jsonl', 'sources.jsonl', 0],
  ])('with several files is an archive: %s', async (format, file, lines) => {
    const response = await fetch(`${await served(inventedGraph(1_500).graph)}?format=${format}`)
    expect(response.headers.get('content-disposition')).toContain(`migration-governance.${format}.zip`)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(strFromU8(files[file] as Uint8Array).split('\n').length - 1).toBe(lines)
  })

  test.each(['cypher', 'csv'])(
    'is read no faster than it is taken, and no further once the client has gone: %s',
    async (format) => {
      const { graph, pages } = inventedGraph(2_000_000)
      const gone = new AbortController()
      const response = await fetch(`${await served(graph)}?format=${format}`, { signal: gone.signal })
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      await reader.read()
      const waiting = await settled(pages)
      // Only as many of the four thousand pages as the buffers hold.
      expect(waiting).toBeLessThan(150)
      for (let taken = 0; taken < 5_000_000; ) taken += (await reader.read()).value?.length ?? 0
      expect(await settled(pages)).toBeGreaterThan(waiting)
      gone.abort()
      await sleep(300)
      const after = pages()
      expect(await settled(pages)).toBe(after)
      expect(after).toBeLessThan(400)
    },
  )
})

describe('rejected is', () => {
  const refusal = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message }
  }

  test.each([
    ['no format', '', 'Expected format to be one of graphml, csv, jsonl, cypher, got none.'],
    ['another format', '?format=xlsx', 'got "xlsx"'],
    ['another parameter', '?format=csv&were={}', 'were'],
    ['where that is no JSON', '?format=csv&where={', 'Expected where as JSON text'],
    ['where with an unknown field', '?format=csv&where={"nam":1}', '"nam"'],
    ['where with a value that cannot be', '?format=csv&where={"kind":["PERSONS"]}', 'PERSONS'],
    ['asOf that is no day', '?format=csv&asOf=2021', 'Expected asOf to be a day such as 2021-12-03, got "2021".'],
  ])('%s', async (_what, query, message) => {
    const { graph, asked } = inventedGraph(3)
    expect(await refusal(`${await served(graph)}${query}`)).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    })
    expect(asked).toEqual([])
  })

  test('an export above the limit, with the numbers', async () => {
    const url = await served(inventedGraph(3, MAX_RELATIONSHIPS + 1).graph)
    expect(await refusal(`${url}?format=jsonl`)).toEqual({
      status: 413,
      code: 'COST_LIMIT_EXCEEDED',
      message: expect.stringContaining('at most 200,000 relationships, got 200,001'),
    })
  })

  test('a request without a key if reading requires one', async () => {
    const url = await served(inventedGraph(3).graph, false)
    expect(await refusal(`${url}?format=jsonl`)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
  })

  test('an export above the number of concurrent ones, until another ends', async () => {
    const url = `${await served(inventedGraph(2_000_000).graph)}?format=graphml`
    const gone = new AbortController()
    await Promise.all(Array.from({ length: MAX_CONCURRENT_EXPORTS }, () => fetch(url, { signal: gone.signal })))
    expect(await refusal(url)).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' })
    gone.abort()
    await sleep(300)
    const next = await fetch(url)
    expect(next.status).toBe(200)
    await next.body?.cancel()
  })
})
