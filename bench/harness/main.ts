import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { SIZES, type Size } from '../generate/shape.ts'
import { operations } from '../operations/all.ts'
import type { Variables } from '../operations/benchmarkRecords.ts'
import type { Operation } from '../operations/operation.ts'
import { deleteWrites } from './cleanUp.ts'
import { compareAnswers, type Outcome, type Outcomes } from './compareAnswers.ts'
import type { Competitor, Name } from './competitor.ts'
import { type Database, startDatabase } from './database.ts'
import { measureCost, type RequestCost } from './measureCost.ts'
import { type MeasuredRounds, measureRounds, type Round } from './measureRounds.ts'
import { type Result, report } from './report.ts'
import { selectRecords } from './selectRecords.ts'
import { versions } from './versions.ts'
import { withCompetitors } from './withCompetitors.ts'

interface Options {
  readonly size: Size
  readonly seed: string
  readonly rounds: string
  readonly milliseconds: string
  readonly only?: readonly string[]
  readonly out?: string
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CONNECTIONS = [1, 10]
// Without a warm-up the first operation would be measured before the shared code is compiled.
const WARM_UP = { rounds: 0, connections: 1, milliseconds: 500 }
const MEMORY = { NEO4J_HEAP: '2g', NEO4J_PAGECACHE: '2g' }

const program = new Command('bench')
  .description('Compares the API with hand-written Cypher and @neo4j/graphql, and writes bench/results/<date>.md.')
  .addOption(new Option('--size <size>', 'size of the graph').choices(Object.keys(SIZES)).default('M'))
  .option('--seed <number>', 'seed of the graph', '1')
  .option('--rounds <number>', 'number of rounds', '5')
  .option('--milliseconds <number>', 'minimum duration of each competitor in a round', '400')
  .option('--only <operations...>', `names of operations: ${operations.map(({ name }) => name).join(', ')}`)
  .option('--out <file>', 'report file; default: bench/results/<date>.md')
  .action(bench)

async function bench(options: Options): Promise<void> {
  const {
    size,
    seed,
    out = path.join(ROOT, 'bench', 'results', `${new Date().toISOString().slice(0, 10)}.md`),
  } = options
  const folder = path.join(ROOT, '.cache', 'bench', `${size}-${seed}`)
  const chosen = operations.filter(({ name }) => options.only?.includes(name) ?? true)
  const database = await startDatabase({
    ...{ size, seed: Number(seed), folder, memory: MEMORY, profiled: false },
    onProgress: say,
  })
  try {
    const results = await resultsOf(database, chosen, options)
    await deleteWrites(database.settings)
    mkdirSync(path.dirname(out), { recursive: true })
    writeFileSync(out, report(results, CONNECTIONS, settingOf(options)))
    say(`written to ${path.relative('.', out)}`)
  } finally {
    await database.api.stop()
  }
}

const settingOf = ({ size, seed, rounds, milliseconds }: Options) => ({
  ...{ size, seed: Number(seed), rounds: Number(rounds), milliseconds: Number(milliseconds), memory: MEMORY },
  versions: versions(ROOT),
})

async function resultsOf(database: Database, chosen: readonly Operation[], options: Options): Promise<Result[]> {
  const records = await selectRecords(database.settings)
  const cases = chosen.flatMap((operation) =>
    Object.entries(operation.strata(records)).map(([stratum, variables]) => ({ operation, stratum, variables })),
  )
  const costs = await withCompetitors(database, true, async (competitors) => {
    const costs: Readonly<Partial<Record<Name, RequestCost>>>[] = []
    for (const { operation, stratum, variables } of cases) {
      say(`counting ${operation.name}, ${stratum}`)
      costs.push(await costsOf(competitors, operation, variables))
    }
    return costs
  })
  return withCompetitors(database, false, async (competitors) => {
    const compared: Outcomes[] = []
    for (const { operation, stratum, variables } of cases) {
      say(`warming up with ${operation.name}, ${stratum}`)
      const outcomes = await compareAnswers(competitors, operation, variables)
      await measureRounds(comparable(competitors, outcomes), operation, variables, WARM_UP)
      compared.push(outcomes)
    }
    const results: Result[] = []
    for (const [index, { operation, stratum, variables }] of cases.entries()) {
      say(`measuring ${operation.name}, ${stratum} (${index + 1} of ${cases.length})`)
      const outcomes = compared[index] as Outcomes
      const { rounds, errors } = await roundsOf(
        comparable(competitors, outcomes),
        outcomes,
        operation,
        variables,
        options,
      )
      results.push({ operation, stratum, outcomes, costs: costs[index] ?? {}, rounds, errors })
    }
    return results
  })
}

const comparable = (competitors: readonly Competitor[], outcomes: Outcomes): readonly Competitor[] =>
  competitors.filter(({ name }) => {
    const outcome = outcomes[name]
    return outcome !== undefined && 'bytes' in outcome
  })

async function costsOf(competitors: readonly Competitor[], operation: Operation, cases: readonly Variables[]) {
  const costs: Partial<Record<Name, RequestCost>> = {}
  for (const competitor of competitors) {
    if (competitor.unsupportedReason(operation) !== null) continue
    try {
      costs[competitor.name] = await measureCost(competitor, operation, cases)
    } catch {
      // The comparison of answers reports the same failure.
      await competitor.terminate()
      await competitor.server.costs()
    }
  }
  return costs
}

async function roundsOf(
  competitors: readonly Competitor[],
  outcomes: Outcomes,
  operation: Operation,
  cases: readonly Variables[],
  { rounds, milliseconds }: Options,
) {
  const roundsByConnections: Record<number, readonly Round[]> = {}
  let errors: MeasuredRounds['errors'] = {}
  for (const connections of CONNECTIONS) {
    const able = competitors.filter(
      ({ name }) => errors[name] === undefined && !(connections > 1 && isSlow(outcomes[name])),
    )
    const measured = await measureRounds(able, operation, cases, {
      ...{ rounds: Number(rounds), connections, milliseconds: Number(milliseconds) },
    })
    roundsByConnections[connections] = measured.rounds
    errors = { ...errors, ...measured.errors }
  }
  return { rounds: roundsByConnections, errors }
}

// Ten concurrent requests of such length would keep the machine busy for minutes without further insight.
const SLOW_MS = 2_000
const isSlow = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && 'slowest' in outcome && outcome.slowest > SLOW_MS

function say(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`)
}

await program.parseAsync()
