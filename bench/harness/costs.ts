import type { Operation, Variables } from '../operations/operation.ts'
import type { Competitor } from './competitor.ts'

/** What one request cost in the database: the most of a stratum's cases. */
export interface RequestCost {
  readonly statements: number
  readonly dbHits: number
  readonly operators: Readonly<Record<string, number>>
}

/** Has a competitor profile its statements and asks it every case once, after a request that is not counted. */
export async function costOf(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
): Promise<RequestCost> {
  const { server } = competitor
  const costs: RequestCost[] = []
  const counted = cases.map((variables, index) =>
    operation.writes ? { ...variables, number: 2_000_000_000 + index } : variables,
  )
  server.profile(true)
  for (const variables of [...counted.slice(0, operation.writes ? 0 : 1), ...counted]) {
    await competitor.ask(operation, variables)
    const sent = await server.costs()
    costs.push({
      statements: sent.length,
      dbHits: sent.reduce((sum, { dbHits }) => sum + dbHits, 0),
      operators: summed(sent.map(({ operators }) => operators)),
    })
  }
  server.profile(false)
  return costs.slice(operation.writes ? 0 : 1).reduce((most, cost) => (cost.dbHits > most.dbHits ? cost : most))
}

function summed(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const operators of all)
    for (const [name, count] of Object.entries(operators)) sum[name] = (sum[name] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)))
}
