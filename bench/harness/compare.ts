import { isDeepStrictEqual } from 'node:util'
import type { Operation, Variables } from '../operations/operation.ts'
import type { Competitor, Name } from './competitor.ts'

/** What became of one competitor in one stratum before anything was timed. */
export type Outcome = Fit | { readonly error: string }

/** It answers as we do: in how many bytes, and within how many milliseconds at most. */
interface Fit {
  readonly bytes: number
  readonly slowest: number
}

export type Outcomes = Readonly<Partial<Record<Name, Outcome>>>

/**
 * Asks every competitor every case of a stratum once and compares the answers with ours. Whoever answers otherwise, fails
 * or takes too long is out of the timing, and the table says why.
 */
export async function compare(
  competitors: readonly Competitor[],
  operation: Operation,
  cases: readonly Variables[],
): Promise<Outcomes> {
  const [ours, ...others] = competitors as [Competitor, ...Competitor[]]
  const expected = await answersOf(ours, operation, cases)
  const outcomes: Partial<Record<Name, Outcome>> = { [ours.name]: fitOf(expected) }
  for (const other of others) outcomes[other.name] = await outcomeOf(other, operation, cases, expected)
  return outcomes
}

interface Given {
  readonly milliseconds: number
  readonly bytes: number
  readonly answer: unknown
}

async function answersOf(competitor: Competitor, operation: Operation, cases: readonly Variables[]): Promise<Given[]> {
  const given: Given[] = []
  for (const variables of cases) {
    const since = performance.now()
    const reply = await competitor.ask(
      operation,
      operation.writes ? { ...variables, number: numberOfComparison } : variables,
    )
    given.push({ milliseconds: performance.now() - since, bytes: reply.bytes, answer: reply.answer() })
  }
  return given
}

// Writes of the comparison have a number that the timed ones never reach.
const numberOfComparison = 1_000_000_000

async function outcomeOf(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
  expected: readonly Given[],
): Promise<Outcome> {
  const refusal = competitor.refuses(operation)
  if (refusal !== null) return { error: `cannot: ${refusal}` }
  try {
    const given = await answersOf(competitor, operation, cases)
    const other = given.findIndex(({ answer }, index) => !isDeepStrictEqual(answer, expected[index]?.answer))
    if (other < 0) return fitOf(given)
    return {
      error: `answers otherwise: ${excerpt(given[other]?.answer)} where ours is ${excerpt(expected[other]?.answer)}`,
    }
  } catch (error) {
    await competitor.settle()
    return { error: `fails: ${(error as Error).message}` }
  }
}

const fitOf = (given: readonly Given[]): Fit => ({
  bytes: Math.round(given.reduce((sum, { bytes }) => sum + bytes, 0) / given.length),
  slowest: Math.max(...given.map(({ milliseconds }) => milliseconds)),
})

const excerpt = (answer: unknown): string => JSON.stringify(answer).slice(0, 160)
