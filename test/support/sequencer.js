import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const Sequencer = createRequire(import.meta.url)('@jest/test-sequencer').default

/**
 * The order of test files: those that start programs, which mostly wait; those that only read, by the data that they
 * need, so that a database is loaded once for all of them; those that write, after which it has to be loaded anew.
 */
const PLACES = [
  ({ path }) => /\/start\/start\.test/.test(path),
  ({ text }) => /liveApi\(\.\.\.ALL\)/.test(text),
  ({ text }) => /liveApi\([^)]/.test(text),
  ({ text }) => /graphWith\([^)]/.test(text),
  () => true,
]

export default class ByData extends Sequencer {
  sort(tests) {
    return tests
      .map((test) => ({ test, place: placeOf(test.path), path: test.path }))
      .sort((a, b) => a.place - b.place || (a.path < b.path ? -1 : 1))
      .map(({ test }) => test)
  }
}

function placeOf(path) {
  const text = readFileSync(path, 'utf8')
  return PLACES.findIndex((holds) => holds({ path, text }))
}
