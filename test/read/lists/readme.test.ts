import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

const textOf = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
/** The questions of a page that are followed by their answers. */
const pairsIn = (file: string) =>
  [...textOf(file).matchAll(/```(graphql|cypher)\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)].map(
    ([, language = '', question = '', answer = '']) => [language, question, JSON.parse(answer)] as const,
  )

const pairs = pairsIn('README.md')
const forAnalysts = pairsIn('docs/analysts.md')

test('the README has a question for each of its three users', () => {
  expect(pairs.map(([language]) => language)).toEqual(['graphql', 'cypher', 'graphql'])
})

test('the page for analysts has questions in both languages', () => {
  expect(new Set(forAnalysts.map(([language]) => language))).toEqual(new Set(['cypher', 'graphql']))
})

test.each([...pairs, ...forAnalysts])(
  'a %s question is answered as it says: %s',
  async (language, question, answer) => {
    const found = language === 'graphql' ? await live.data(question) : await live.graph.read(question)
    expect(found).toEqual(answer)
  },
)

const blocks = [...textOf('docs/api.md').matchAll(/```graphql\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g)].map(
  ([, question = '', answer]) => [question, answer === undefined ? null : JSON.parse(answer)] as const,
)

test('docs/api.md has questions, and shows answers to many of them', () => {
  expect(blocks.length).toBeGreaterThan(15)
  expect(blocks.filter(([, answer]) => answer !== null).length).toBeGreaterThan(7)
})

test.each(blocks)('the page about the API is answered as it says: %s', async (question, answer) => {
  const found = await live.data(question)
  if (answer !== null) expect(found).toEqual(answer)
  expect(JSON.stringify(found)).toMatch(/"(id|name|title|startEarliest)":"/)
})
