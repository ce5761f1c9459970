import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file atomically: after a crash the file has either the old or the new content. */
export function writeAtomically(file: string, text: string): void {
  const next = `${file}.next`
  const opened = openSync(next, 'w')
  try {
    writeFileSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(next, file)
  sync(path.dirname(file))
}

/** Syncs a folder, which makes a rename in it durable. */
function sync(folder: string): void {
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
