import { expect, test } from '@jest/globals'
import { countByYear, type YearCount } from '../../../src/analysis/timeline/countByYear.ts'

const within = (from: number | null, to: number | null, count = 1): YearCount => ({ from, to, count })

test('what must have begun in a year is told apart from what may have', () => {
  expect(countByYear([within(2019, 2019, 3), within(2019, 2020), within(2020, 2020)])).toEqual({
    buckets: [
      { key: '2019', certain: 3, possible: 1 },
      { key: '2020', certain: 1, possible: 1 },
    ],
    otherCount: 0,
  })
})

test('what has no date is in a bucket of its own, at the end', () => {
  expect(countByYear([within(null, null, 2), within(2019, 2019)]).buckets).toEqual([
    { key: '2019', certain: 1, possible: 0 },
    { key: null, certain: 2, possible: 0 },
  ])
  expect(countByYear([within(null, null, 2)]).buckets).toEqual([{ key: null, certain: 2, possible: 0 }])
})

test('an unknown bound counts as open, as far as the known years go', () => {
  expect(countByYear([within(2018, 2018), within(2020, 2020), within(2019, null), within(null, 2018)]).buckets).toEqual(
    [
      { key: '2018', certain: 1, possible: 1 },
      { key: '2019', certain: 0, possible: 1 },
      { key: '2020', certain: 1, possible: 1 },
    ],
  )
})

test('years in which nothing may have begun are left out', () => {
  expect(countByYear([within(1951, 1951), within(2018, 2018)]).buckets.map(({ key }) => key)).toEqual(['1951', '2018'])
})

test('of too many years the latest are kept, and what is only in older ones is counted', () => {
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

test('nothing at all has no buckets', () => {
  expect(countByYear([])).toEqual({ buckets: [], otherCount: 0 })
})
