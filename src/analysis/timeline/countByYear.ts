/** Maximum number of buckets in a timeline. */
export const MAX_BUCKETS = 200

/** The number of records that began between two years, inclusive. A null bound is unknown. */
export interface YearCount {
  readonly from: number | null
  readonly to: number | null
  readonly count: number
}

/** The number of records that certainly belong to a bucket, and of further ones that possibly do. */
export interface CountedBucket {
  readonly key: string | null
  readonly certain: number
  readonly possible: number
}

export interface CountedBuckets {
  readonly buckets: readonly CountedBucket[]
  /** The number of records that belong to none of these buckets, not even possibly. */
  readonly otherCount: number
}

/**
 * Counts records per year, in ascending order. A record whose date allows several years is possible in each of them; an
 * unknown bound is open, within the range of years that other dates span. Undated records go into a last bucket without a
 * key. When there are more years than buckets, the latest years are kept.
 * @param most maximum number of buckets
 */
export function countByYear(counts: readonly YearCount[], most = MAX_BUCKETS): CountedBuckets {
  const dated = counts.filter(({ from, to }) => from !== null || to !== null)
  const undated = sum(counts.filter(({ from, to }) => from === null && to === null))
  const years = dated.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null)
  const last = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const first = Math.max(
    years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last - most + 2,
  )
  const range = Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, i) => first + i)
  const buckets = range.map((year) => bucketOf(year, dated)).filter(({ certain, possible }) => certain + possible > 0)
  return {
    buckets: [...buckets, ...(undated > 0 ? [{ key: null, certain: undated, possible: 0 }] : [])],
    otherCount: sum(dated.filter(({ to }) => to !== null && to < first)),
  }
}

function bucketOf(year: number, counts: readonly YearCount[]): CountedBucket {
  const inYear = counts.filter(({ from, to }) => (from ?? year) <= year && (to ?? year) >= year)
  const certain = sum(inYear.filter(({ from, to }) => from === year && to === year))
  return { key: String(year), certain, possible: sum(inYear) - certain }
}

const sum = (counts: readonly YearCount[]): number => counts.reduce((total, { count }) => total + count, 0)
