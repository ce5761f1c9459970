import type { Operation, Variables } from '../operations/operation.ts'
import type { Competitor } from './competitor.ts'
import type { Cost } from './counted.ts'

/** What one request cost in the database: the most of a stratum's cases. */
export interface RequestCost {
  readonly statements: number
  readonly dbHits: number
  readonly operators: Readonly<Record<string, number>>
}

/**
 * Has a competitor profile its statements and asks it every case. What it only reads it is asked three times, and what it
 * cost least is taken: a server sends statements of its own now and then, such as those of its start.
 */
export async function costOf(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
): Promise<RequestCost> {
  const { server } = competitor
  server.profile(true)
  const costs: RequestCost[] = []
  for (const [index, variables] of cases.entries()) {
    const asked: RequestCost[] = []
    for (let time = 0; time < (operation.writes ? 1 : 3); time += 1) {
      await server.costs()
      await competitor.ask(operation, operation.writes ? { ...variables, number: UNUSED + index } : variables)
      asked.push(totalOf(await server.costs()))
    }
    costs.push(asked.reduce((least, cost) => (cost.dbHits < least.dbHits ? cost : least)))
  }
  server.profile(false)
  return costs.reduce((most, cost) => (cost.dbHits > most.dbHits ? cost : most))
}

// Writes that are counted have numbers that the timed ones never reach.
const UNUSED = 2_000_000_000

const totalOf = (sent: readonly Cost[]): RequestCost => ({
  statements: sent.length,
  dbHits: sent.reduce((sum, { dbHits }) => sum + dbHits, 0),
  operators: summed(sent.map(({ operators }) => operators)),
})

function summed(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const operators of all)
    for (const [name, count] of Object.entries(operators)) sum[name] = (sum[name] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)))
}
