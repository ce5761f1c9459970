import { createRequire } from 'node:module'
import type { QueryResult, Result } from 'neo4j-driver'

/**
 * Preloaded into the process of a competitor. On a message of the parent process it prefixes all statements of the driver
 * with PROFILE and returns their costs on request. The results of the statements do not change.
 */

/** Cost of one statement by its profile. */
export interface StatementCost {
  readonly statement: string
  readonly dbHits: number
  readonly operators: Readonly<Record<string, number>>
}

interface Plan {
  readonly operatorType: string
  readonly dbHits?: number
  readonly children: readonly Plan[]
}

type Run = (text: string, ...rest: unknown[]) => Result
// biome-ignore lint/suspicious/noExplicitAny: sessions and transactions of several versions of the driver
type Runner = any

let profiling = false
let statements: { readonly statement: string; readonly result: Result }[] = []

// The same copy of the driver that the competitor imports.
const neo4j = createRequire(String(process.argv[1]))('neo4j-driver')
const makeDriver = neo4j.driver
neo4j.driver = (...args: unknown[]) => {
  const driver = makeDriver(...args)
  const makeSession = driver.session.bind(driver)
  driver.session = (...options: unknown[]) => profiledSession(makeSession(...options))
  return driver
}

function profiledSession(session: Runner): Runner {
  profileRuns(session)
  const begin = session.beginTransaction.bind(session)
  session.beginTransaction = (...args: unknown[]) => profileRuns(begin(...args))
  for (const execute of ['executeRead', 'executeWrite'] as const) {
    const own = session[execute].bind(session)
    session[execute] = (work: (tx: Runner) => unknown, ...rest: unknown[]) =>
      own((tx: Runner) => work(profileRuns(tx)), ...rest)
  }
  return session
}

/** Profiles all statements of a session or transaction. A transaction of the driver is also a promise of itself. */
function profileRuns(runner: Runner): Runner {
  const run: Run = runner.run.bind(runner)
  runner.run = (text: string, ...rest: unknown[]) => {
    if (!profiling) return run(text, ...rest)
    const result = run(`PROFILE ${text}`, ...rest)
    statements.push({ statement: text, result })
    return result
  }
  return runner
}

process.on('message', async (message: { readonly profile?: boolean; readonly take?: boolean }) => {
  if (message.profile !== undefined) profiling = message.profile
  if (!message.take) return
  const batch = statements
  statements = []
  const costs = await Promise.allSettled(batch.map(measureCost))
  process.send?.({ costs: costs.flatMap((cost) => (cost.status === 'fulfilled' ? [cost.value] : [])) })
})

async function measureCost({ statement, result }: (typeof statements)[number]): Promise<StatementCost> {
  const { profile } = (await result.summary()) as QueryResult['summary']
  const operators: Record<string, number> = {}
  const dbHits = profile ? add(profile as unknown as Plan, operators) : 0
  return { statement, dbHits, operators }
}

/** Adds the operators of a plan and its children to a count. @returns their dbHits */
function add({ operatorType, dbHits = 0, children }: Plan, operators: Record<string, number>): number {
  const name = operatorType.replace(/@.*/, '')
  operators[name] = (operators[name] ?? 0) + 1
  return children.reduce((sum, child) => sum + add(child, operators), Number(dbHits))
}
