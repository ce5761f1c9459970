import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { keyFor } from '../support/keys.ts'
import { ALL, liveApi } from '../support/liveApi.ts'

const live = liveApi(...ALL)

/** A query of a page, and the answer shown below it; undefined where none is shown. */
interface Example {
  readonly language: string
  readonly query: string
  readonly answer: unknown
}

const examplesIn = (file: string): readonly Example[] =>
  [
    ...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(
      /```(graphql|cypher)\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g,
    ),
  ].map(([, language = '', query = '', answer]) => ({
    language,
    query,
    answer: answer === undefined ? undefined : JSON.parse(answer),
  }))

const hasAnswer = ({ answer }: Example): boolean => answer !== undefined
const isMutation = ({ query }: Example): boolean => query.startsWith('mutation')

const answerTo = ({ language, query }: Example): Promise<unknown> =>
  language === 'graphql' ? live.data(query) : live.graph.read(query)

describe('docs/api.md', () => {
  const examples = examplesIn('docs/api.md')

  test('has queries, and answers to many of them', () => {
    expect(examples.length).toBeGreaterThan(15)
    expect(examples.filter(hasAnswer).length).toBeGreaterThan(7)
  })

  test.each(examples)('shows the answer to $query', async (example) => {
    const found = await answerTo(example)
    if (hasAnswer(example)) expect(found).toEqual(example.answer)
    expect(JSON.stringify(found)).toMatch(/"(id|name|title|startEarliest)":"/)
  })
})

describe('docs/analysts.md', () => {
  const answered = examplesIn('docs/analysts.md').filter(hasAnswer)

  test('has answered queries in both languages', () => {
    expect(new Set(answered.map(({ language }) => language))).toEqual(new Set(['cypher', 'graphql']))
  })

  test.each(answered)('shows the answer to the $language query $query', async (example) => {
    expect(await answerTo(example)).toEqual(example.answer)
  })
})

describe('README.md', () => {
  const examples = examplesIn('README.md')

  test('has an answered query for each kind of user: GraphQL, Cypher and a mutation', () => {
    expect(examples.map(({ language }) => language)).toEqual(['graphql', 'cypher', 'graphql'])
    expect(examples.map(isMutation)).toEqual([false, false, true])
    expect(examples.every(hasAnswer)).toBe(true)
  })

  test.each(examples.filter((example) => !isMutation(example)))('shows the answer to $query', async (example) => {
    expect(await answerTo(example)).toEqual(example.answer)
  })

  // The last test: it changes the graph.
  test.each(examples.filter(isMutation))('shows the answer to $query', async ({ query, answer }) => {
    const { data, errors } = await live.askAs(await keyFor(live.graph, 'PARTNER'), query)
    expect(errors).toBeUndefined()
    expect(data).toEqual(answer)
  })
})
