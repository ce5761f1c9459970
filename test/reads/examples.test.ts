import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Graph } from '../../src/graph/graph.ts'
import { readExamples } from '../../src/playground/examples.ts'
import { apiOver, type TestApi } from '../support/api.ts'
import { graphWith } from '../support/graph.ts'

let graph: Graph
let api: TestApi

beforeAll(async () => {
  graph = await graphWith('seeds', 'reference', 'governance')
  api = await apiOver(graph)
})
afterAll(async () => {
  await api.close()
  await graph.close()
})

describe('the example queries of the playground', () => {
  test('there are five', () => {
    expect(readExamples()).toHaveLength(5)
  })

  test.each(readExamples().map(({ query }) => [query.split('\n')[0] ?? '', query]))('%s', async (_title, query) => {
    const { data, errors } = await api.ask(query)
    expect(errors).toBeUndefined()
    const [record] = Object.values(data as Record<string, { name: string }>)
    expect(record?.name).toEqual(expect.any(String))
  })
})
