import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { savedQueries } from '../../../src/interfaces/browser/savedQueries.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

const queries = savedQueries()

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The value at a path; for a path through a list, the values of all its items. */
function at(value: Json, path: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => at(item, path))
  const [name, ...rest] = path
  if (name === undefined || value === null) return value
  return at((value as { readonly [name: string]: Json })[name] ?? null, rest)
}

/** The ids in a GraphQL result by row; `rows: column, column`, each a path of field names. */
function idsOfAnswer(data: Json, ids: string): Json {
  const [rows = '', columns = ''] = ids.split(': ')
  const paths = columns.split(', ').map((column) => column.split('.'))
  return (at(data, rows.split('.')) as readonly Json[]).map((row) => paths.map((path) => at(row, path)))
}

/** The id of a node or relationship, the ids of a list of them, or the value itself. */
function idOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(idOf)
  const record = value as { readonly properties?: { readonly id: string } } | null
  return record?.properties ? record.properties.id : (value as Json)
}

describe('each saved query returns the same ids over Bolt and over the API', () => {
  test.each(queries.map(({ title, ...query }) => [title, query] as const))(
    '%s',
    async (_title, { cypher, graphql }) => {
      const columns = cypher.ids.split(', ')
      const rows = (await live.graph.read(cypher.query)).map((row) => columns.map((column) => idOf(row[column])))
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).toMatch(/[a-z_]+:[a-z0-9-]+/i)
      expect(idsOfAnswer(await live.data(graphql.query), graphql.ids)).toEqual(rows)
    },
  )
})

test('all ids in the guide and the queries exist in the graph', async () => {
  const guide = readFileSync(`${PATHS.browserKit}/guide.html`, 'utf8')
  const texts = [guide, ...queries.map(({ cypher }) => cypher.query)].join('\n')
  const ids = [...new Set([...texts.matchAll(/(?<=['>])[a-z_]+:[a-z0-9-]+(?=['<])/gi)].map(([id]) => id))]
  expect(ids.length).toBeGreaterThan(10)
  const { nodes } = await live.data('query Named($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  expect(nodes.map((node: { readonly id: string } | null) => node?.id)).toEqual(ids)
})

test('kinds with more relationships per entity are not drawn smaller', async () => {
  const style = readFileSync(`${PATHS.browserKit}/style.grass`, 'utf8')
  const usual = /node\.Entity {\s+diameter: (\d+)px/.exec(style)?.[1]
  const diameter = (kind: string) =>
    Number(new RegExp(`node\\.${kind} {\\s+diameter: (\\d+)px`).exec(style)?.[1] ?? usual)
  const degrees = await live.graph.read(`MATCH (entity:Entity)
    WITH [label IN labels(entity) WHERE label <> 'Entity'][0] AS kind, COUNT { (entity)--(:Entity) } AS degree
    RETURN kind, avg(degree) AS degree ORDER BY degree`)
  const present = degrees.map(({ kind }) => kind)
  const absent = [...kinds.values()].filter(({ name }) => !present.includes(name))
  expect(absent.map(({ name }) => `Add an entity of the kind ${name} to seeds/.`)).toEqual([])
  const sizes = degrees.map(({ kind }) => diameter(String(kind)))
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  expect(new Set(sizes).size).toBeGreaterThan(1)
})
