import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, statSync, truncateSync } from 'node:fs'
import { adviceOn } from './advice.ts'
import type { Place } from './folder.ts'

/** Why the graph did not take a line. */
export interface Rejection extends Place {
  readonly code: string
  readonly message: string
  /** The path into the item; null where it is about the item as a whole. */
  readonly field: readonly string[] | null
}

/** Cuts off what was noted of a batch that was not acknowledged then: it comes again. */
export function cutOff(file: string, bytes: number): void {
  if (existsSync(file)) truncateSync(file, bytes)
}

/** Notes what was rejected, a line each. @returns how long the file is now */
export function noteRejected(file: string, rejections: readonly Rejection[]): number {
  const opened = openSync(file, 'a')
  try {
    for (const it of rejections) appendFileSync(opened, `${JSON.stringify({ ...it, todo: adviceOn(it.code) })}\n`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  return statSync(file).size
}
