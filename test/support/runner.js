import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { offerDatabases } from './databases.js'
import { endProcessesOf } from './processesOfRun.js'
import { isLast } from './sequencer.js'

const TestRunner = createRequire(import.meta.url)('jest-runner').default

const report = (text) => process.stderr.write(`${text}\n`)

/**
 * Runs test files in workers that share the databases of the run. Everything that a test starts or writes belongs to the
 * run, by its environment, and is ended and removed with it.
 */
export default class WithDatabases extends TestRunner {
  async runTests(tests, watcher, options) {
    const folder = mkdtempSync(path.join(tmpdir(), 'governance-run-'))
    const databases = await offerDatabases(folder, report)
    const { TMPDIR } = process.env
    Object.assign(process.env, {
      TEST_RUN: folder,
      TEST_DATABASES: databases.url,
      TEST_STATEMENTS: path.join(folder, 'statements.jsonl'),
      TMPDIR: folder,
    })
    const end = (signal) => {
      endProcessesOf(folder)
      rmSync(folder, { recursive: true, force: true })
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    // Not once: npm passes Ctrl-C on to what has received it from the terminal already.
    for (const signal of signals) process.on(signal, end)
    try {
      for (const group of [tests.filter((test) => !isLast(test)), tests.filter(isLast)])
        if (group.length > 0) await super.runTests(group, watcher, options)
    } finally {
      await databases.stop()
      endProcessesOf(folder)
      for (const signal of signals) process.off(signal, end)
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
