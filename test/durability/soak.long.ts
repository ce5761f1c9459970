import { expect, test } from '@jest/globals'
import { lossRun, restarts } from './durabilityRun.ts'
import { reportOf } from './report.ts'

test('two partners and an editor for five minutes, with a database that goes away every 30 seconds', async () => {
  const since = Date.now()
  const run = await lossRun(restarts(30_000, 300_000))
  process.stdout.write(reportOf(run, (Date.now() - since) / 1_000))
  expect([run.comparison.lost, run.flaws, run.faults]).toEqual([[], [], []])
}, 1_800_000)
