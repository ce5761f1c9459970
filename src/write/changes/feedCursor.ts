import { badUserInput, graphqlError, quoted } from '../../lib/errors.ts'
import { decodeCursor, encodeCursor } from '../../model/paging/cursor.ts'

const LIST = 'changes'

/** The cursor of a position in the feed. The position is the sequence number of the change there. */
export const encodeFeedCursor = (position: number): string => encodeCursor(LIST, String(position))

/**
 * The position of a cursor.
 * @throws BAD_USER_INPUT for a cursor of another list
 */
export function decodeFeedCursor(cursor: string): number {
  const key = decodeCursor(LIST, cursor)
  if (!/^\d{1,15}$/.test(key)) throw badUserInput('a cursor of the field changes', quoted(cursor))
  return Number(key)
}

/** The retained part of the log: the changes after `trimmedTo`, up to and including `head`. */
export interface RetainedRange {
  readonly trimmedTo: number
  readonly head: number
}

/**
 * Rejects a position from which the feed cannot be read without a gap.
 * @throws CURSOR_EXPIRED when the changes after the position were trimmed, or the feed has not reached the position
 */
export function rejectExpired(position: number, { trimmedTo, head }: RetainedRange): void {
  if (position >= trimmedTo && position <= head) return
  const found = `Expected a position in the feed from ${trimmedTo} to ${head}, got ${position}`
  const why =
    position > head
      ? 'the feed has not reached it, which happens after a restore from a backup'
      : 'the changes right after it were trimmed'
  throw graphqlError(
    'CURSOR_EXPIRED',
    `${found}: ${why}. Copy the graph again: keep headCursor of changes, read the lists, then continue after that cursor.`,
  )
}
