import { isDeepStrictEqual } from 'node:util'
import type { Variables } from '../operations/benchmarkRecords.ts'
import type { Operation } from '../operations/operation.ts'
import type { Competitor, Name } from './competitor.ts'

/** The result of the comparison for one competitor in one stratum. */
export type Outcome = EqualAnswers | { readonly error: string }

/** The competitor's answers equal ours. */
interface EqualAnswers {
  /** Mean size of an answer. */
  readonly bytes: number
  /** Slowest answer in ms. */
  readonly slowest: number
}

export type Outcomes = Readonly<Partial<Record<Name, Outcome>>>

/**
 * Runs every case of a stratum once on every competitor and compares the answers with ours. A competitor with other
 * answers, an error or a timeout is excluded from the timing, and the report states the reason.
 */
export async function compareAnswers(
  competitors: readonly Competitor[],
  operation: Operation,
  cases: readonly Variables[],
): Promise<Outcomes> {
  const [ours, ...others] = competitors as [Competitor, ...Competitor[]]
  const expected = await answersOf(ours, operation, cases)
  const outcomes: Partial<Record<Name, Outcome>> = { [ours.name]: equalAnswers(expected) }
  for (const other of others) outcomes[other.name] = await outcomeOf(other, operation, cases, expected)
  return outcomes
}

interface TimedAnswer {
  readonly milliseconds: number
  readonly bytes: number
  readonly answer: unknown
}

async function answersOf(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
): Promise<TimedAnswer[]> {
  const answers: TimedAnswer[] = []
  for (const variables of cases) {
    const since = performance.now()
    const reply = await competitor.run(
      operation,
      operation.writes ? { ...variables, number: numberOfComparison } : variables,
    )
    answers.push({ milliseconds: performance.now() - since, bytes: reply.bytes, answer: reply.answer() })
  }
  return answers
}

// Above all numbers of timed writes.
const numberOfComparison = 1_000_000_000

async function outcomeOf(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
  expected: readonly TimedAnswer[],
): Promise<Outcome> {
  const reason = competitor.unsupportedReason(operation)
  if (reason !== null) return { error: `unsupported: ${reason}` }
  try {
    const answers = await answersOf(competitor, operation, cases)
    const other = answers.findIndex(({ answer }, index) => !isDeepStrictEqual(answer, expected[index]?.answer))
    if (other < 0) return equalAnswers(answers)
    return {
      error: `other answer: ${excerpt(answers[other]?.answer)} instead of ${excerpt(expected[other]?.answer)}`,
    }
  } catch (error) {
    await competitor.terminate()
    return { error: `fails: ${(error as Error).message}` }
  }
}

const equalAnswers = (answers: readonly TimedAnswer[]): EqualAnswers => ({
  bytes: Math.round(answers.reduce((sum, { bytes }) => sum + bytes, 0) / answers.length),
  slowest: Math.max(...answers.map(({ milliseconds }) => milliseconds)),
})

const excerpt = (answer: unknown): string => JSON.stringify(answer).slice(0, 160)
