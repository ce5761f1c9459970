import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { operations } from '../operations/all.ts'
import { graphqlCompetitor } from './competitor.ts'
import { type Counts, costRegressions } from './costRegressions.ts'
import { startDatabase } from './database.ts'
import { measureCost, type RequestCost } from './measureCost.ts'
import { selectRecords } from './selectRecords.ts'
import type { Server } from './serverProcess.ts'

/**
 * Measures the database cost of every operation on a small graph that is always the same, and compares it with the
 * committed figures or replaces them. It measures no times, so that the result does not depend on the machine.
 */
const COMMITTED = fileURLToPath(new URL('../../counts.json', import.meta.url))
const [QUIET_MS, QUIET_TRIES] = [2_000, 30]
const FOLDER = fileURLToPath(new URL('../../../.cache/bench/counts', import.meta.url))

const program = new Command('bench:counts')
  .description('Compares statements, dbHits and plan operators of all operations on size S with bench/counts.json.')
  .option('--write', 'replace the committed figures by the current ones')
  .action(async ({ write }: { readonly write?: boolean }) => {
    const counts = await count()
    if (write) return writeFileSync(COMMITTED, `${JSON.stringify(counts, null, 2)}\n`)
    if (!existsSync(COMMITTED))
      throw new Error('Expected bench/counts.json; create it with npm run bench:counts -- --write.')
    const regressions = costRegressions(JSON.parse(readFileSync(COMMITTED, 'utf8')), counts)
    for (const regression of regressions) console.error(regression)
    console.log(`${Object.keys(counts).length} strata of operations compared, ${regressions.length} regressions.`)
    if (regressions.length > 0) process.exitCode = 1
  })

async function count(): Promise<Counts> {
  // Writes of an earlier run would change the figures.
  rmSync(FOLDER, { recursive: true, force: true })
  const { api, settings, secret } = await startDatabase({
    ...{ size: 'S', seed: 1, folder: FOLDER, memory: { NEO4J_HEAP: '1g', NEO4J_PAGECACHE: '256m' }, profiled: true },
    onProgress: (text) => console.log(text),
  })
  try {
    await untilIdle(api)
    const [ours, records] = [
      graphqlCompetitor('ours', api, async () => undefined, secret),
      await selectRecords(settings),
    ]
    const counts: Record<string, RequestCost> = {}
    for (const operation of operations) {
      for (const [stratum, cases] of Object.entries(operation.strata(records)))
        counts[`${operation.name}, ${stratum}`] = await measureCost(ours, operation, cases)
    }
    return counts
  } finally {
    await api.stop()
  }
}

/** Resolves when a server has completed its warm-up and no longer sends statements by itself. */
async function untilIdle(server: Server): Promise<void> {
  server.profile(true)
  await server.costs()
  for (let left = QUIET_TRIES; left > 0; left -= 1) {
    await delay(QUIET_MS)
    if ((await server.costs()).length === 0) return server.profile(false)
  }
  const waited = (QUIET_TRIES * QUIET_MS) / 1000
  throw new Error(`Expected the server to be idle after its start, but it still sends statements after ${waited} s.`)
}

await program.parseAsync()
