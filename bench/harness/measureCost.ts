import type { Variables } from '../operations/benchmarkRecords.ts'
import type { Operation } from '../operations/operation.ts'
import type { Competitor } from './competitor.ts'
import type { StatementCost } from './profileStatements.ts'

/** Database cost of one request: the maximum over the cases of a stratum. */
export interface RequestCost {
  readonly statements: number
  readonly dbHits: number
  readonly operators: Readonly<Record<string, number>>
}

/**
 * Profiles the statements of a competitor while it runs every case. Reads are run three times and the lowest cost counts,
 * because a server can send unrelated statements at the same time, such as those of its warm-up.
 */
export async function measureCost(
  competitor: Competitor,
  operation: Operation,
  cases: readonly Variables[],
): Promise<RequestCost> {
  const { server } = competitor
  server.profile(true)
  const costs: RequestCost[] = []
  for (const [index, variables] of cases.entries()) {
    const runs: RequestCost[] = []
    for (let time = 0; time < (operation.writes ? 1 : 3); time += 1) {
      await server.costs()
      await competitor.run(operation, operation.writes ? { ...variables, number: UNUSED + index } : variables)
      runs.push(totalOf(await server.costs()))
    }
    costs.push(runs.reduce((least, cost) => (cost.dbHits < least.dbHits ? cost : least)))
  }
  server.profile(false)
  return costs.reduce((most, cost) => (cost.dbHits > most.dbHits ? cost : most))
}

// Above all numbers of timed writes.
const UNUSED = 2_000_000_000

const totalOf = (statements: readonly StatementCost[]): RequestCost => ({
  statements: statements.length,
  dbHits: statements.reduce((sum, { dbHits }) => sum + dbHits, 0),
  operators: sumOperators(statements.map(({ operators }) => operators)),
})

function sumOperators(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const operators of all)
    for (const [name, count] of Object.entries(operators)) sum[name] = (sum[name] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)))
}
