import { HIGHEST, LOWEST, UNKNOWN_DATE_KEY } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { ListOrder } from './entityOrder.ts'

/** Sort keys between `low` and `high`, both exclusive. */
export interface KeysetRange {
  readonly low: string
  readonly high: string
}

const EMPTY_RANGE: KeysetRange = { low: HIGHEST, high: HIGHEST }

/**
 * The key ranges of a page. Most orders have one range. By descending date there are two, known dates and then unknown
 * dates, because unknown dates come last in both directions.
 */
export function keysetRanges(page: Page, order: ListOrder): readonly KeysetRange[] {
  const { after, before } = page
  if (!order.descending) return [{ low: after ?? LOWEST, high: before ?? HIGHEST }]
  if (order.key !== 'dateKey') return [{ low: before ?? LOWEST, high: after ?? HIGHEST }]
  return [knownDates(after, before), unknownDates(after, before)]
}

const isUnknown = (key: string): boolean => key >= UNKNOWN_DATE_KEY

function knownDates(after: string | null, before: string | null): KeysetRange {
  if (after !== null && isUnknown(after)) return EMPTY_RANGE
  return { low: before === null || isUnknown(before) ? LOWEST : before, high: after ?? UNKNOWN_DATE_KEY }
}

function unknownDates(after: string | null, before: string | null): KeysetRange {
  if (before !== null && !isUnknown(before)) return EMPTY_RANGE
  return { low: before ?? UNKNOWN_DATE_KEY, high: after !== null && isUnknown(after) ? after : HIGHEST }
}
