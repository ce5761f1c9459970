/** How many buckets an answer has at most. */
export const MOST_BUCKETS = 200

/** How many began within years: the first that is possible and the last, either unknown. */
export interface YearCount {
  readonly from: number | null
  readonly to: number | null
  readonly count: number
}

/** How many are in a bucket for sure, and how many more may be. */
export interface CountedBucket {
  readonly key: string | null
  readonly certain: number
  readonly possible: number
}

export interface CountedBuckets {
  readonly buckets: readonly CountedBucket[]
  /** How many are in none of these buckets, not even possibly. */
  readonly otherCount: number
}

/**
 * Counts by year, the oldest first, and last a bucket without a year for what has no date at all. What may have begun in
 * several years is possible in each of them; an unknown bound counts as open, as far as the years go that something else
 * gives. Of more years than there may be buckets the latest are kept.
 * @param most how many buckets there may be
 */
export function byYear(counts: readonly YearCount[], most = MOST_BUCKETS): CountedBuckets {
  const dated = counts.filter(({ from, to }) => from !== null || to !== null)
  const undated = sum(counts.filter(({ from, to }) => from === null && to === null))
  const years = dated.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null)
  const last = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const first = Math.max(
    years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    last - most + 2,
  )
  const listed = Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, i) => first + i)
  const buckets = listed.map((year) => bucketOf(year, dated)).filter(({ certain, possible }) => certain + possible > 0)
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
