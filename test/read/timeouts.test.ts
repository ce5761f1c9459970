import { describe, expect, test } from '@jest/globals'
import { apiOver } from '../support/api.ts'
import { liveApi } from '../support/liveApi.ts'

const live = liveApi('seeds', 'reference')

describe('a read that exceeds its time limit', () => {
  /** Sends a query while every statement fails with the error of a transaction timeout. */
  async function hurried(query: string) {
    const late = await live.graph
      .counting(50)
      .read('UNWIND range(1, 10000000000) AS number RETURN sum(number) AS total')
      .then(
        () => new Error('Expected the statement to run out of its time.'),
        (error: Error) => error,
      )
    const api = await apiOver({
      ...live.graph,
      counting: () => ({ ...live.graph.counting(), read: () => Promise.reject(late) }),
    })
    const answer = await api.ask(query)
    await api.close()
    return answer
  }

  test.each([
    ['of the records', '{ people { nodes { id } } }', { people: null }],
    ['of a count alone, which is null', '{ people { totalCount } }', { people: { totalCount: null } }],
  ])('is a TIMEOUT, %s', async (_, query, left) => {
    const { data, errors } = await hurried(query)
    expect(data).toEqual(left)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT'])
  })

  test('of a neighborhood is truncated with a reason', async () => {
    const { data, errors } = await hurried(
      '{ neighborhood(around: "institution:iom") { truncated reason entities { id } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.neighborhood).toEqual({
      truncated: true,
      reason: expect.stringContaining('exceeded its time limit'),
      entities: [],
    })
  })

  test('of paths is truncated with a reason', async () => {
    const { data, errors } = await hurried(
      '{ paths(from: "country:EGY", to: "country:FRA") { truncated reason paths { length } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.paths).toEqual({
      truncated: true,
      reason: expect.stringContaining('exceeded its time limit'),
      paths: [],
    })
  })
})
