import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { isUnsupported, type Operation } from '../operations/operation.ts'
import type { Outcomes } from './compareAnswers.ts'
import { NAMES, type Name } from './competitor.ts'
import type { RequestCost } from './measureCost.ts'
import { median, type Round } from './measureRounds.ts'

/** All results of an operation in one stratum. */
export interface Result {
  readonly operation: Operation
  readonly stratum: string
  readonly outcomes: Outcomes
  readonly costs: Readonly<Partial<Record<Name, RequestCost>>>
  /** By the number of connections. */
  readonly rounds: Readonly<Record<number, readonly Round[]>>
  /** Competitors that failed during the measurement. */
  readonly errors: Readonly<Partial<Record<Name, string>>>
}

export interface Setting {
  readonly size: string
  readonly seed: number
  readonly rounds: number
  readonly milliseconds: number
  readonly memory: Readonly<Record<string, string>>
  readonly versions: Readonly<Record<string, string>>
}

const TITLES: Readonly<Record<Name, string>> = { ours: 'API', cypher: 'Cypher', peer: '@neo4j/graphql' }

/** Formats the report as Markdown. */
export function report(results: readonly Result[], connections: readonly number[], setting: Setting): string {
  return [
    `# Benchmarks, size ${setting.size}`,
    '',
    ...settingLines(setting),
    '',
    ...connections.flatMap((count) => [...timesTable(results, count), '']),
    ...costsTable(results),
    '',
    ...remarks(results),
    '',
  ].join('\n')
}

function settingLines({ size, seed, rounds, milliseconds, memory, versions }: Setting): string[] {
  const [cpu] = cpus()
  const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return [
    `- Graph: \`npm run generate -- --size ${size} --seed ${seed} --hubs\`, loaded with claims and changes.`,
    `- Machine: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; clients, servers and the database share it.`,
    `- Versions: ${Object.entries({ revision, ...versions })
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `- Database: ${Object.entries(memory)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')}.`,
    `- Method: each competitor is a separate process on the same database. Each first runs every operation for half a second as a warm-up. The measurement then alternates between the competitors for ${rounds} rounds of at least ${milliseconds} ms each after one unrecorded round, in another order each round. A time is the median of the medians of the rounds. A ratio is the median of the ratios within each round, with minimum and maximum. A ratio below 1 means that the API is faster.`,
  ]
}

function timesTable(results: readonly Result[], connections: number): string[] {
  const head = `| ${connections === 1 ? 'one connection' : `${connections} connections`} | stratum | API ms | Cypher ms | @neo4j/graphql ms | API ÷ Cypher | API ÷ @neo4j/graphql |`
  return [
    head,
    '|---|---|---:|---:|---:|---:|---:|',
    ...results.map(({ operation, stratum, rounds }) => {
      const measured = rounds[connections] ?? []
      const cells = [...NAMES.map((name) => timeOf(measured, name)), ratio(measured, 'cypher'), ratio(measured, 'peer')]
      return `| ${operation.title} | ${stratum} | ${cells.join(' | ')} |`
    }),
  ]
}

function timeOf(rounds: readonly Round[], name: Name): string {
  const times = rounds.flatMap((round) => round[name] ?? [])
  return times.length === 0 ? '–' : digits(median(times))
}

function ratio(rounds: readonly Round[], other: Name): string {
  const ratios = rounds.flatMap(({ ours, [other]: theirs }) => (ours && theirs ? [ours / theirs] : []))
  if (ratios.length === 0) return '–'
  return `**${digits(median(ratios))}** (${digits(Math.min(...ratios))}–${digits(Math.max(...ratios))})`
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

function costsTable(results: readonly Result[]): string[] {
  const columns = (what: string) => NAMES.map((name) => `${what} ${TITLES[name]}`).join(' | ')
  return [
    `| cost of one request | stratum | ${columns('statements')} | ${columns('dbHits')} | ${columns('bytes')} |`,
    `|---|---|${'---:|'.repeat(9)}`,
    ...results.map(({ operation, stratum, costs, outcomes }) => {
      const cells = [
        ...NAMES.map((name) => costs[name]?.statements),
        ...NAMES.map((name) => costs[name]?.dbHits),
        ...NAMES.map((name) => bytesOf(outcomes, name)),
      ]
      return `| ${operation.title} | ${stratum} | ${cells.map((it) => it?.toLocaleString('en') ?? '–').join(' | ')} |`
    }),
  ]
}

function bytesOf(outcomes: Outcomes, name: Name): number | undefined {
  const outcome = outcomes[name]
  return outcome && 'bytes' in outcome ? outcome.bytes : undefined
}

/** Notes on competitors that do less, do not support an operation, failed or gave another answer. */
function remarks(results: readonly Result[]): string[] {
  const operations = [...new Set(results.map(({ operation }) => operation))]
  const notes = operations.flatMap(({ title, note, peer }) => [
    ...(note ? [`- ${title}: ${note}.`] : []),
    ...(isUnsupported(peer) ? [`- ${title}: not supported by @neo4j/graphql: ${peer.unsupported}.`] : []),
  ])
  const failures = results.flatMap(({ operation, stratum, outcomes, errors }) =>
    NAMES.flatMap((name) => {
      const outcome = outcomes[name]
      const error = outcome && 'error' in outcome ? outcome.error : errors[name]
      if (error === undefined || (name === 'peer' && isUnsupported(operation.peer))) return []
      return [`- ${operation.title}, ${stratum}: ${TITLES[name]} ${error}`]
    }),
  )
  return [...notes, ...failures]
}
