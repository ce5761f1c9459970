import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { operations } from '../operations/all.ts'
import { graphqlCompetitor } from './competitor.ts'
import { costOf, type RequestCost } from './costs.ts'
import { startDatabase } from './database.ts'
import { type Counts, grown } from './grown.ts'
import { pick } from './picks.ts'
import type { Server } from './processes.ts'

/**
 * What every operation costs in the database, on a small graph that is the same each time: compared with the committed
 * figures, or written there. No time is looked at, so that it says the same on any machine.
 */
const COMMITTED = fileURLToPath(new URL('../../counts.json', import.meta.url))
const [QUIET_MS, QUIET_TRIES] = [2_000, 30]
const FOLDER = fileURLToPath(new URL('../../../.cache/bench/counts', import.meta.url))

const program = new Command('bench:counts')
  .description('Compares statements, dbHits and plan operators of every operation with bench/counts.json, on size S.')
  .option('--write', 'take what they are now as what they should be')
  .action(async ({ write }: { readonly write?: boolean }) => {
    const counts = await count()
    if (write) return writeFileSync(COMMITTED, `${JSON.stringify(counts, null, 2)}\n`)
    if (!existsSync(COMMITTED))
      throw new Error('Expected bench/counts.json; make it with npm run bench:counts -- --write.')
    const complaints = grown(JSON.parse(readFileSync(COMMITTED, 'utf8')), counts)
    for (const complaint of complaints) console.error(complaint)
    console.log(`${Object.keys(counts).length} operations in their strata compared, ${complaints.length} cost more.`)
    if (complaints.length > 0) process.exitCode = 1
  })

async function count(): Promise<Counts> {
  // What an earlier run has written would be counted along.
  rmSync(FOLDER, { recursive: true, force: true })
  const { api, settings, secret } = await startDatabase({
    ...{ size: 'S', seed: 1, folder: FOLDER, memory: { NEO4J_HEAP: '1g', NEO4J_PAGECACHE: '256m' }, counted: true },
    onProgress: (text) => console.log(text),
  })
  try {
    await quiet(api)
    const [ours, picks] = [graphqlCompetitor('ours', api, async () => undefined, secret), await pick(settings)]
    const counts: Record<string, RequestCost> = {}
    for (const operation of operations) {
      for (const [stratum, cases] of Object.entries(operation.strata(picks)))
        counts[`${operation.name}, ${stratum}`] = await costOf(ours, operation, cases)
    }
    return counts
  } finally {
    await api.stop()
  }
}

/** Resolves when a server sends no statements of its own any more, such as those of its start. */
async function quiet(server: Server): Promise<void> {
  server.profile(true)
  await server.costs()
  for (let left = QUIET_TRIES; left > 0; left -= 1) {
    await delay(QUIET_MS)
    if ((await server.costs()).length === 0) return server.profile(false)
  }
  const waited = (QUIET_TRIES * QUIET_MS) / 1000
  throw new Error(`Expected the server to send nothing of its own any more, but after ${waited} s it still does.`)
}

await program.parseAsync()
