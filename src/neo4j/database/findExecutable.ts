import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** The path of the first executable of that name on the search path; null when there is none. */
export function findExecutable(name: string, searchPath: string): string | null {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => path.join(folder, name)).find(isExecutable) ?? null
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
