import { describe, expect, test } from '@jest/globals'
import { ALL, liveApi } from '../support/liveApi.ts'
import { type Example, examplesIn, hasAnswer, isMutation } from '../support/pageExamples.ts'

const live = liveApi(...ALL)

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
  const queries = examplesIn('README.md').filter((example) => !isMutation(example))

  test('has an answered query in GraphQL and one in Cypher', () => {
    expect(queries.map(({ language }) => language)).toEqual(['graphql', 'cypher'])
    expect(queries.every(hasAnswer)).toBe(true)
  })

  test.each(queries)('shows the answer to $query', async (example) => {
    expect(await answerTo(example)).toEqual(example.answer)
  })
})
