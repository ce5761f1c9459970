import { badInput, coded, quoted } from '../../lib/errors.ts'
import { decodeCursor, encodeCursor } from '../../model/paging/cursor.ts'

const LIST = 'changes'

/** The cursor of a place in the feed, which is the number of the change there. */
export const cursorAt = (place: number): string => encodeCursor(LIST, String(place))

/** The place that a cursor stands for. */
export function placeOf(cursor: string): number {
  const key = decodeCursor(LIST, cursor)
  if (!/^\d{1,15}$/.test(key)) throw badInput('a cursor that the feed of changes has given', quoted(cursor))
  return Number(key)
}

/** What of the log there is to read: all after `trimmedTo`, up to `head`. */
export interface Kept {
  readonly trimmedTo: number
  readonly head: number
}

/**
 * Refuses a place from which the log cannot be told without a gap.
 * @throws CURSOR_EXPIRED when what follows the place was trimmed, or the feed never came that far.
 */
export function refuseExpired(place: number, { trimmedTo, head }: Kept): void {
  if (place >= trimmedTo && place <= head) return
  const found = `Expected a place in the feed from ${trimmedTo} to ${head}, got ${place}`
  const why =
    place > head
      ? 'this feed has not come that far, as after a restore from a backup'
      : 'the changes right after it were trimmed'
  throw coded(
    'CURSOR_EXPIRED',
    `${found}: ${why}. Take the graph anew: note headCursor of changes, read the lists, then go on from it.`,
  )
}
