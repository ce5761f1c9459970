import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The test files of each of Jest's projects, by their paths. A property test and a look at all plans are in two. */
export const FILES = {
  unit: '\\.unit\\.test\\.ts$',
  api: '(?<!\\.unit|\\.slow)\\.test\\.ts$',
  slow: '(\\.slow|\\.property|/plans/[^/]+)\\.test\\.ts$',
}

/** The paths of a project's test files from the root of the repository. */
export function filesOf(project) {
  const all = readdirSync(path.join(ROOT, 'test'), { recursive: true }).map((name) => path.posix.join('test', name))
  return all.filter((file) => new RegExp(FILES[project]).test(file)).sort()
}
