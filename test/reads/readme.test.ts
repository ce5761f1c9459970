import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Graph } from '../../src/graph/graph.ts'
import { apiOver, dataOf, type TestApi } from '../support/api.ts'
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

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const pairs = [...readme.matchAll(/```(graphql|cypher)\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)].map(
  ([, language = '', question = '', answer = '']) => [language, question, JSON.parse(answer)] as const,
)

test('the README has a question for each of its three users', () => {
  expect(pairs.map(([language]) => language)).toEqual(['graphql', 'cypher', 'graphql'])
})

test.each(pairs)('its %s question is answered as it says: %s', async (language, question, answer) => {
  const found = language === 'graphql' ? await dataOf(api, question) : await graph.read(question)
  expect(found).toEqual(answer)
})
