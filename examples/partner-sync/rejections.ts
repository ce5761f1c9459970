import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, statSync, truncateSync } from 'node:fs'
import { adviceFor } from './advice.ts'
import type { LinePosition } from './readFolder.ts'

/** The reason why the API rejected a line. */
export interface Rejection extends LinePosition {
  readonly code: string
  readonly message: string
  /** Field path within the item; null if the error concerns the whole item. */
  readonly field: readonly string[] | null
}

/** Removes the rejections of a batch that was not acknowledged, since it is sent again. */
export function truncateRejections(file: string, bytes: number): void {
  if (existsSync(file)) truncateSync(file, bytes)
}

/** Appends one line for each rejection. @returns the new length of the file */
export function appendRejections(file: string, rejections: readonly Rejection[]): number {
  const opened = openSync(file, 'a')
  try {
    for (const it of rejections) appendFileSync(opened, `${JSON.stringify({ ...it, todo: adviceFor(it.code) })}\n`)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  return statSync(file).size
}
