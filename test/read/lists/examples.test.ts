import { describe, expect, test } from '@jest/globals'
import { readExamples } from '../../../src/interfaces/playground/readExamples.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)

describe('the example queries of the playground', () => {
  test('there are ten', () => {
    expect(readExamples()).toHaveLength(10)
  })

  test.each(readExamples().map(({ query }) => [query.split('\n')[0] ?? '', query]))('%s', async (_title, query) => {
    const { data, errors } = await live.ask(query)
    expect(errors).toBeUndefined()
    const [answer] = Object.values(data as Record<string, object>)
    expect(JSON.stringify(answer)).toContain('"name":')
  })
})
