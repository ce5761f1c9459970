import { beforeAll, expect, test } from '@jest/globals'
import { loadFromSeeds } from '../support/fromSeeds.ts'
import { keyFor } from '../support/keys.ts'
import { liveApi } from '../support/liveApi.ts'
import { examplesIn, hasAnswer, isMutation } from '../support/pageExamples.ts'

const live = liveApi()
const RECORDS = ['country:NGA', 'framework:rabat-process', 'adheres_to:nga--rabat-process--chair']

const mutations = examplesIn('README.md').filter(isMutation)

beforeAll(() => loadFromSeeds(live.graph, new Set(RECORDS)))

test('README.md has one mutation, with its answer', () => {
  expect(mutations.map(hasAnswer)).toEqual([true])
})

test.each(mutations)('README.md shows the answer to $query', async ({ query, answer }) => {
  const { data, errors } = await live.askAs(await keyFor(live.graph, 'PARTNER'), query)
  expect(errors).toBeUndefined()
  expect(data).toEqual(answer)
})
