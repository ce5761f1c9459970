import { expect, test } from '@jest/globals'
import { countByYear, type YearCount } from '../../../src/analysis/timeline/countByYear.ts'

const within = (from: number | null, to: number | null, count = 1): YearCount => ({ from, to, count })

test('separates certain from possible years', () => {
  expect(countByYear([within(2019, 2019, 3), within(2019, 2020), within(2020, 2020)])).toEqual({
    buckets: [
      { key: '2019', certain: 3, possible: 1 },
      { key: '2020', certain: 1, possible: 1 },
    ],
    otherCount: 0,
  })
})

test('puts undated records into a last bucket without a key', () => {
  expect(countByYear([within(null, null, 2), within(2019, 2019)]).buckets).toEqual([
    { key: '2019', certain: 1, possible: 0 },
    { key: null, certain: 2, possible: 0 },
  ])
  expect(countByYear([within(null, null, 2)]).buckets).toEqual([{ key: null, certain: 2, possible: 0 }])
})

test('treats an unknown bound as open within the known years', () => {
  expect(countByYear([within(2018, 2018), within(2020, 2020), within(2019, null), within(null, 2018)]).buckets).toEqual(
    [
      { key: '2018', certain: 1, possible: 1 },
      { key: '2019', certain: 0, possible: 1 },
      { key: '2020', certain: 1, possible: 1 },
    ],
  )
})

test('omits years without records', () => {
  expect(countByYear([within(1951, 1951), within(2018, 2018)]).buckets.map(({ key }) => key)).toEqual(['1951', '2018'])
})

test('keeps the latest years and counts records of older ones', () => {
  const counts = [within(1215, 1215, 2), within(1300, 2018), within(2018, 2018), within(null, null)]
  expect(countByYear(counts, 3)).toEqual({
    buckets: [
      { key: '2017', certain: 0, possible: 1 },
      { key: '2018', certain: 1, possible: 1 },
      { key: null, certain: 1, possible: 0 },
    ],
    otherCount: 2,
  })
})

test('returns no buckets for no records', () => {
  expect(countByYear([])).toEqual({ buckets: [], otherCount: 0 })
})
