import { createRequire } from 'node:module'
import path from 'node:path'
import { costKey, readCosts, secondsOf } from './costs.js'
import { ROOT } from './projects.js'

const Sequencer = createRequire(import.meta.url)('@jest/test-sequencer').default

/** Files that look back at what all the others have sent. */
export const isLast = ({ path: file }) => /\/plans\/[^/]+$/.test(file)

/** Orders test files: the longest first, so that no worker waits for another at the end; those that look back last. */
export default class ByCost extends Sequencer {
  sort(tests) {
    const costs = readCosts()
    const cost = ({ path: file, context }) =>
      secondsOf(costs.get(costKey(context.config.displayName?.name, path.relative(ROOT, file))))
    return [...tests].sort((a, b) => isLast(a) - isLast(b) || cost(b) - cost(a) || (a.path < b.path ? -1 : 1))
  }
}
