import type { Variables } from '../operations/benchmarkRecords.ts'
import type { Operation } from '../operations/operation.ts'
import type { Competitor, Name } from './competitor.ts'

/** The medians of one round by competitor, in milliseconds. */
export type Round = Readonly<Partial<Record<Name, number>>>

export interface RoundsOptions {
  readonly rounds: number
  readonly connections: number
  /** Minimum duration for each competitor in a round; at least three requests are requests. */
  readonly milliseconds: number
}

const MIN_REQUESTS = 3

/** The rounds, with the errors of competitors that failed during them. */
export interface MeasuredRounds {
  readonly rounds: readonly Round[]
  readonly errors: Readonly<Partial<Record<Name, string>>>
}

/** Measures the competitors alternately, in another order each round, so that other load on the machine affects all. */
export async function measureRounds(
  competitors: readonly Competitor[],
  operation: Operation,
  cases: readonly Variables[],
  { rounds, connections, milliseconds }: RoundsOptions,
): Promise<MeasuredRounds> {
  const errors: Partial<Record<Name, string>> = {}
  const measured: Round[] = []
  // The first round is a warm-up and is not recorded.
  for (let round = -1; round < rounds; round += 1) {
    const medians: Partial<Record<Name, number>> = {}
    for (const competitor of rotated(competitors, round + 1)) {
      if (errors[competitor.name] !== undefined) continue
      try {
        medians[competitor.name] = median(await requestTimes(competitor, operation, cases, connections, milliseconds))
      } catch (error) {
        errors[competitor.name] = `fails with ${connections} connections: ${(error as Error).message}`
        await competitor.terminate()
      }
    }
    if (round >= 0) measured.push(medians)
  }
  return { rounds: measured, errors }
}

const rotated = <T>(all: readonly T[], by: number): readonly T[] => {
  const first = by % all.length
  return [...all.slice(first), ...all.slice(0, first)]
}

let written = 0

/** Runs concurrent clients that each send the next request after the answer to the last. @returns durations in ms */
async function requestTimes(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
  connections: number,
  milliseconds: number,
): Promise<number[]> {
  const until = performance.now() + milliseconds
  const times: number[] = []
  let requests = 0
  const client = async () => {
    while (performance.now() < until || requests < MIN_REQUESTS) {
      const variables = cases[requests % cases.length] as Variables
      requests += 1
      written += 1
      const since = performance.now()
      await competitor.run(operation, operation.writes ? { ...variables, number: written } : variables)
      times.push(performance.now() - since)
    }
  }
  const clients = await Promise.allSettled(Array.from({ length: connections }, client))
  for (const outcome of clients) if (outcome.status === 'rejected') throw outcome.reason
  return times
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
