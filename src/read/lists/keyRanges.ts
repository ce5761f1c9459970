import { HIGHEST, LOWEST } from '../../model/paging/keyset.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import { UNKNOWN_DAY } from '../../model/record/unknownDay.ts'
import type { ListOrder } from './entityOrder.ts'

/** Keys strictly between `low` and `high`. */
export interface KeyRange {
  readonly low: string
  readonly high: string
}

const NOTHING: KeyRange = { low: HIGHEST, high: HIGHEST }

/**
 * The ranges of keys that a page is in. Most lists are one; from new to old the known dates are one range and the
 * unknown ones, which still come last, another.
 */
export function rangesOf(page: Page, order: ListOrder): readonly KeyRange[] {
  const { after, before } = page
  if (!order.descending) return [{ low: after ?? LOWEST, high: before ?? HIGHEST }]
  if (order.key !== 'dateKey') return [{ low: before ?? LOWEST, high: after ?? HIGHEST }]
  return [knownRange(after, before), unknownRange(after, before)]
}

const isUnknown = (key: string): boolean => key >= UNKNOWN_DAY

function knownRange(after: string | null, before: string | null): KeyRange {
  if (after !== null && isUnknown(after)) return NOTHING
  return { low: before === null || isUnknown(before) ? LOWEST : before, high: after ?? UNKNOWN_DAY }
}

function unknownRange(after: string | null, before: string | null): KeyRange {
  if (before !== null && !isUnknown(before)) return NOTHING
  return { low: before ?? UNKNOWN_DAY, high: after !== null && isUnknown(after) ? after : HIGHEST }
}
