import { expect, test } from '@jest/globals'
import { kills, lossRun } from './durabilityRun.ts'
import { reportOf } from './report.ts'

test('twenty kills', async () => {
  const since = Date.now()
  const run = await lossRun(kills(20))
  process.stdout.write(reportOf(run, (Date.now() - since) / 1_000))
  expect([run.comparison.lost, run.flaws, run.faults]).toEqual([[], [], []])
}, 1_800_000)
