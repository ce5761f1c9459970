import type { Operation, Variables } from '../operations/operation.ts'
import type { Competitor, Name } from './competitor.ts'

/** The medians of one round by competitor, in milliseconds. */
export type Round = Readonly<Partial<Record<Name, number>>>

export interface RoundsOptions {
  readonly rounds: number
  readonly connections: number
  /** How long each competitor is asked in a round, at least: one that is slow is asked three times. */
  readonly milliseconds: number
}

const LEAST = 3

/** What came of the rounds, and whom they lost on the way. */
export interface Measured {
  readonly rounds: readonly Round[]
  readonly errors: Readonly<Partial<Record<Name, string>>>
}

/** Asks the competitors in turn, in another order each round, so that whatever the machine does meets all alike. */
export async function measure(
  competitors: readonly Competitor[],
  operation: Operation,
  cases: readonly Variables[],
  { rounds, connections, milliseconds }: RoundsOptions,
): Promise<Measured> {
  const errors: Partial<Record<Name, string>> = {}
  const measured: Round[] = []
  // The first round warms up and does not count.
  for (let round = -1; round < rounds; round += 1) {
    const medians: Partial<Record<Name, number>> = {}
    for (const competitor of turned(competitors, round + 1)) {
      if (errors[competitor.name] !== undefined) continue
      try {
        medians[competitor.name] = median(await askFor(competitor, operation, cases, connections, milliseconds))
      } catch (error) {
        errors[competitor.name] = `fails by ${connections}: ${(error as Error).message}`
        await competitor.settle()
      }
    }
    if (round >= 0) measured.push(medians)
  }
  return { rounds: measured, errors }
}

const turned = <T>(all: readonly T[], by: number): readonly T[] => {
  const first = by % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}

let written = 0

/** So many clients, each sending its next request when it has the answer to the last. @returns how long each took */
async function askFor(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
  connections: number,
  milliseconds: number,
): Promise<number[]> {
  const until = performance.now() + milliseconds
  const times: number[] = []
  let sent = 0
  const client = async () => {
    while (performance.now() < until || sent < LEAST) {
      const variables = cases[sent % cases.length] as Variables
      sent += 1
      written += 1
      const since = performance.now()
      await competitor.ask(operation, operation.writes ? { ...variables, number: written } : variables)
      times.push(performance.now() - since)
    }
  }
  const clients = await Promise.allSettled(Array.from({ length: connections }, client))
  for (const ended of clients) if (ended.status === 'rejected') throw ended.reason
  return times
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
