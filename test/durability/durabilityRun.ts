import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { startServer } from '../../src/app/server/server.ts'
import { asked } from '../support/api.ts'
import { patient } from '../support/graph.ts'
import { type Comparison, compare } from './comparison.ts'
import { flawsOf } from './inconsistencies.ts'
import { type Model, modelOf } from './model.ts'
import { clientsOf, more, type Writing, written } from './parties.ts'
import { restartingDatabase } from './restartingDatabase.ts'
import type { Client } from './retryingClient.ts'

/** What came of a run against a database that went away again and again. */
export interface LossRun {
  readonly ends: number
  readonly model: Model
  /** How often parties were not answered, by the code that they were given instead. */
  readonly unanswered: Readonly<Record<string, number>>
  readonly comparison: Comparison
  /** In what the graph disagrees with itself. */
  readonly flaws: readonly string[]
  readonly changes: number
  /** What the API logged as its own fault. */
  readonly faults: readonly string[]
}

/** A run that is going on. */
export interface Going extends Writing {
  /** Makes the database go away; resolves when it is there again. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** When the database goes away, and how; the run is over when this is. */
export type Ends = (run: Going) => Promise<void>

/** Two partners and an editor write while the database goes away; then the graph is compared with what they were told. */
export async function lossRun(ends: Ends): Promise<LossRun> {
  const database = await restartingDatabase()
  const { graph } = database
  const faults: string[] = []
  const log = pino({ level: 'error' }, { write: noted })
  // Beside what a party says that gives up: then nobody gets to read the list.
  function noted(line: string): void {
    faults.push(line)
    process.stderr.write(line)
  }
  const api = asked(await startServer(patient(graph), log, { host: '127.0.0.1', port: 0 }))
  try {
    const [model, clients] = [modelOf(), await clientsOf(api, graph)]
    let ended = 0
    async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
      await database.end(signal)
      ended += 1
    }
    await written(model, clients, ({ acknowledged }) => ends({ acknowledged, end }))
    const [row] = await graph.read("MATCH (feed:Feed {id: 'feed'}) RETURN feed.sequence AS changes")
    const changes = Number(row?.changes)
    const [comparison, flaws] = [await compare(graph, model), await flawsOf(graph)]
    return { ends: ended, model, unanswered: unansweredOf([...clients.values()]), comparison, flaws, changes, faults }
  } finally {
    await api.close()
    await database.stop()
  }
}

function unansweredOf(clients: readonly Client[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { unanswered } of clients) {
    for (const [code, count] of unanswered) all[code] = (all[code] ?? 0) + count
  }
  return all
}

// With plans of statements that are still to be made, and then with most of them made.
const [FEWEST, MOST] = [3, 40]

/** Ends the database so many times by force, each after as many acknowledged requests as chance has it. */
export const kills =
  (times: number): Ends =>
  async (run) => {
    for (let made = 0; made < times; made += 1) {
      await more(run, FEWEST + Math.floor(Math.random() * (MOST - FEWEST)))
      // Anywhere in the midst of those that come next.
      await sleep(Math.random() * 200)
      await run.end('SIGKILL')
    }
    await more(run, MOST)
  }

/** Ends it every so often, in order and by force in turn, for a while. */
export const restarts =
  (everyMs: number, forMs: number): Ends =>
  async (run) => {
    const until = Date.now() + forMs
    for (let made = 0; Date.now() + everyMs < until; made += 1) {
      await sleep(everyMs)
      await run.end(made % 2 === 0 ? 'SIGTERM' : 'SIGKILL')
    }
    await sleep(Math.max(0, until - Date.now()))
  }
