import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a file whole or not at all, even if the machine stops in the middle: a reader finds the old one or the new. */
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

/** The new name of a file is kept by its folder. */
function sync(folder: string): void {
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
