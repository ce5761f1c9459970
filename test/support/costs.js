import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './projects.js'

export const TABLE = path.join(ROOT, 'test', 'README.md')

const ROW = /^\| `(test\/[^`]+)` \| (unit|api|slow) \| (\d+) \| ([\d.]*) \| ([\d.]*) \|$/gm

/** What each test file cost when it was last measured, by project and path: wall time in seconds, 0 where unknown. */
export function readCosts() {
  const rows = readFileSync(TABLE, 'utf8').matchAll(ROW)
  return new Map(
    [...rows].map(([, file, project, tests, before, seconds]) => [
      costKey(project, file),
      { file, project, tests: Number(tests), before: Number(before), now: Number(seconds) },
    ]),
  )
}

export const costKey = (project, file) => `${project} ${file}`

export const secondsOf = (cost) => cost?.now || cost?.before || 0
