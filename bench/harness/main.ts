import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { SIZES, type Size } from '../generate/shape.ts'
import { operations } from '../operations/all.ts'
import type { Operation, Variables } from '../operations/operation.ts'
import { compare, type Outcome, type Outcomes } from './compare.ts'
import { type Competitor, cypherCompetitor, graphqlCompetitor, type Name } from './competitor.ts'
import { costOf, type RequestCost } from './costs.ts'
import { type Database, startDatabase } from './database.ts'
import { pick } from './picks.ts'
import { type Server, startCypher, startPeer, startProduct } from './processes.ts'
import { type Result, report } from './report.ts'
import { type Measured, measure, type Round } from './rounds.ts'
import { endTransactions, sweep } from './sweep.ts'

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
// What is asked first would otherwise be measured before the engines have compiled what all the others share.
const WARM_UP = { rounds: 0, connections: 1, milliseconds: 500 }
const MEMORY = { NEO4J_HEAP: '2g', NEO4J_PAGECACHE: '2g' }

const program = new Command('bench')
  .description('Measures the API beside hand-written Cypher and @neo4j/graphql, and writes bench/results/<date>.md.')
  .addOption(new Option('--size <size>', 'how large a graph').choices(Object.keys(SIZES)).default('M'))
  .option('--seed <number>', 'what the graph is drawn from', '1')
  .option('--rounds <number>', 'how often each is measured', '5')
  .option('--milliseconds <number>', 'how long each is asked in a round', '400')
  .option('--only <operations...>', `of ${operations.map(({ name }) => name).join(', ')}`)
  .option('--out <file>', 'where the report goes; bench/results/<date>.md when absent')
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
    ...{ size, seed: Number(seed), folder, memory: MEMORY, counted: false },
    onProgress: say,
  })
  try {
    const results = await resultsOf(database, chosen, options)
    await sweep(database.settings)
    mkdirSync(path.dirname(out), { recursive: true })
    writeFileSync(out, report(results, CONNECTIONS, settingOf(options)))
    say(`written to ${path.relative('.', out)}`)
  } finally {
    await database.api.stop()
  }
}

async function resultsOf(database: Database, chosen: readonly Operation[], options: Options): Promise<Result[]> {
  const picks = await pick(database.settings)
  const cases = chosen.flatMap((operation) =>
    Object.entries(operation.strata(picks)).map(([stratum, variables]) => ({ operation, stratum, variables })),
  )
  const costs = await withCompetitors(database, true, async (competitors) => {
    const found: Readonly<Partial<Record<Name, RequestCost>>>[] = []
    for (const { operation, stratum, variables } of cases) {
      say(`counting ${operation.name}, ${stratum}`)
      found.push(await costsOf(competitors, operation, variables))
    }
    return found
  })
  return withCompetitors(database, false, async (competitors) => {
    const compared: Outcomes[] = []
    for (const { operation, stratum, variables } of cases) {
      say(`warming up with ${operation.name}, ${stratum}`)
      const outcomes = await compare(competitors, operation, variables)
      await measure(fit(competitors, outcomes), operation, variables, WARM_UP)
      compared.push(outcomes)
    }
    const results: Result[] = []
    for (const [index, { operation, stratum, variables }] of cases.entries()) {
      say(`measuring ${operation.name}, ${stratum} (${index + 1} of ${cases.length})`)
      const outcomes = compared[index] as Outcomes
      const { rounds, errors } = await roundsOf(fit(competitors, outcomes), outcomes, operation, variables, options)
      results.push({ operation, stratum, outcomes, costs: costs[index] ?? {}, rounds, errors })
    }
    return results
  })
}

const fit = (competitors: readonly Competitor[], outcomes: Outcomes): readonly Competitor[] =>
  competitors.filter(({ name }) => {
    const outcome = outcomes[name]
    return outcome !== undefined && 'bytes' in outcome
  })

async function costsOf(competitors: readonly Competitor[], operation: Operation, cases: readonly Variables[]) {
  const costs: Partial<Record<Name, RequestCost>> = {}
  for (const competitor of competitors) {
    if (competitor.refuses(operation) !== null) continue
    try {
      costs[competitor.name] = await costOf(competitor, operation, cases)
    } catch {
      // Who fails here fails in the comparison as well, and is reported there.
      await competitor.settle()
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
  const found: Record<number, readonly Round[]> = {}
  let errors: Measured['errors'] = {}
  for (const connections of CONNECTIONS) {
    const able = competitors.filter(
      ({ name }) => errors[name] === undefined && !(connections > 1 && isSlow(outcomes[name])),
    )
    const measured = await measure(able, operation, cases, {
      ...{ rounds: Number(rounds), connections, milliseconds: Number(milliseconds) },
    })
    found[connections] = measured.rounds
    errors = { ...errors, ...measured.errors }
  }
  return { rounds: found, errors }
}

// Ten such requests at once would take the two cores for minutes, and say nothing that one of them does not.
const SLOW_MS = 2_000
const isSlow = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && 'slowest' in outcome && outcome.slowest > SLOW_MS

async function withCompetitors<T>(
  { settings, secret }: Database,
  counted: boolean,
  work: (competitors: readonly Competitor[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = []
  const started = async (server: Promise<Server>) => {
    servers.push(await server)
    return servers.at(-1) as Server
  }
  try {
    const settle = () => endTransactions(settings)
    return await work([
      graphqlCompetitor('ours', await started(startProduct(settings, counted)), settle, secret),
      cypherCompetitor(await started(startCypher(settings, counted)), settle),
      graphqlCompetitor('peer', await started(startPeer(settings, counted)), settle),
    ])
  } finally {
    for (const server of servers) await server.stop()
  }
}

function settingOf({ size, seed, rounds, milliseconds }: Options) {
  const versionOf = (file: string): string =>
    JSON.parse(readFileSync(path.join(ROOT, file, 'package.json'), 'utf8')).version
  const neo4j = /<neo4j\.version>([^<]+)|<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(path.join(ROOT, 'pom.xml'), 'utf8'),
  )
  return {
    ...{ size, seed: Number(seed), rounds: Number(rounds), milliseconds: Number(milliseconds), memory: MEMORY },
    versions: {
      Node: process.versions.node,
      Neo4j: neo4j?.[1] ?? neo4j?.[2] ?? 'unknown',
      'neo4j-driver': versionOf('node_modules/neo4j-driver'),
      '@neo4j/graphql': versionOf('bench/node_modules/@neo4j/graphql'),
      '@apollo/server': versionOf('bench/node_modules/@apollo/server'),
    },
  }
}

function say(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`)
}

await program.parseAsync()
