import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { importsOf } from './imports.ts'
import { FILES, filesOf, ROOT } from './projects.js'

const PROJECTS = Object.keys(FILES)

const all = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => path.posix.join('test', name))
  .filter((name) => name.endsWith('.ts'))

const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8')

/** A file and all below test/ that it imports, directly or not. */
function reachableFrom(name: string, reached: Set<string> = new Set()): ReadonlySet<string> {
  if (reached.has(name) || !all.includes(name)) return reached
  reached.add(name)
  for (const target of importsOf(name, read(name))) reachableFrom(target, reached)
  return reached
}

/** What starts a database, or a program, which has one. */
const NEEDS_RUNNER = ['test/support/offered.ts', 'test/support/program.ts']

const needsRunner = (name: string): boolean => NEEDS_RUNNER.some((it) => reachableFrom(name).has(it))

test('every test file belongs to a project', () => {
  const tests = all.filter((name) => /\bfrom '@jest\/globals'/.test(read(name)) && /\.test\.ts$/.test(name))
  const listed = new Set(PROJECTS.flatMap((project) => filesOf(project)))
  expect(tests.filter((name) => !listed.has(name))).toEqual([])
  expect(tests.length).toBeGreaterThan(90)
})

test('unit tests need no database, and what needs none is a unit test', () => {
  expect(filesOf('unit').filter(needsRunner)).toEqual([])
  expect(filesOf('api').filter((name) => !needsRunner(name))).toEqual([])
})
