import { describe, expect, test } from '@jest/globals'
import { anyWordQuery } from '../../../src/read/search/luceneQuery.ts'

/** The number of clauses that Lucene expands a query to: up to 50 for each fuzzy word. */
const clausesOf = (query: string): number =>
  query.split(' ').reduce((sum, word) => sum + (word.includes('~') ? 50 : 1), 0)

describe('a query for any word', () => {
  test('matches longer words with edits', () => {
    expect(anyWordQuery(['iom', 'geneva', 'migration'])).toBe('iom geneva~1 migration~2')
  })

  test('names a repeated word once', () => {
    expect(anyWordQuery(['iom', 'iom'])).toBe('iom')
  })

  test('matches the longest of many words with edits, and the others as they are written', () => {
    const long = Array.from({ length: 20 }, (_, index) => `migration${index}`)
    const query = anyWordQuery(['short', 'words', ...long])
    expect(query.split(' ').filter((word) => word.includes('~'))).toHaveLength(20)
    expect(query.startsWith('short words migration0~2')).toBe(true)
  })

  test.each([1, 20, 21, 23, 128, 256, 1_100])('of %i words stays within the clauses that Lucene allows', (count) => {
    const words = Array.from({ length: count }, (_, index) => `migration${index}`)
    expect(clausesOf(anyWordQuery(words))).toBeLessThanOrEqual(1024)
  })
})
