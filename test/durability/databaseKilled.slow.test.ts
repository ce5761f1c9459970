import { expect, test } from '@jest/globals'
import { kills, lossRun } from './durabilityRun.ts'

// Each start takes seconds; `npm run test:durability` kills it twenty times.
const KILLS = 3

test('a database that is killed while parties write has lost nothing and holds nothing by halves', async () => {
  const { ends, model, unanswered, comparison, flaws, faults } = await lossRun(kills(KILLS))
  expect([ends, comparison.lost, flaws, faults]).toEqual([KILLS, [], [], []])
  // Nobody was told anything but to try again; TIMEOUT where a database that has just started is slow.
  expect(Object.keys(unanswered).filter((code) => code !== 'TIMEOUT')).toEqual(['DATABASE_UNAVAILABLE'])
  expect(comparison.standing).toBeGreaterThan(0)
  for (const act of ['say', 'batch', 'merge'])
    expect([act, model.all.some((it) => it.act.act === act && it.refused.length === 0)]).toEqual([act, true])
}, 480_000)
