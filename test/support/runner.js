import { createRequire } from 'node:module'
import { startDatabases } from './databases.js'

const TestRunner = createRequire(import.meta.url)('jest-runner').default

const LAST = /\/plans\//

/** Runs test files side by side, each worker on a database of its own, and what looks back at all of them at the end. */
export default class WithDatabases extends TestRunner {
  async runTests(tests, watcher, options) {
    const stop = await startDatabases(Math.min(tests.length, this._globalConfig.maxWorkers))
    try {
      const isLast = ({ path }) => LAST.test(path)
      for (const together of [tests.filter((test) => !isLast(test)), tests.filter(isLast)])
        if (together.length > 0) await super.runTests(together, watcher, options)
    } finally {
      await stop()
    }
  }
}
