import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { toParameters } from '../../src/neo4j/graph/parameters.ts'
import type { Reader } from '../../src/neo4j/graph/reader.ts'
import type { Transaction } from '../../src/neo4j/graph/transaction.ts'

/** A statement that some request of the run has sent, with the plan that the database had for it. */
export interface Sent {
  readonly text: string
  readonly plan: Plan
}

export interface Plan {
  readonly operatorType: string
  readonly children: readonly Plan[]
}

/** A graph that notes every statement which requests send; `plans.test.ts` looks at them all. */
export interface RecordingGraph extends Graph {
  /** Asks the database for the plans of the statements that no test has noted before: it still knows them. */
  notePlans(): Promise<void>
}

type Parameters = Readonly<Record<string, unknown>>

export function recording(graph: Graph): RecordingGraph {
  const sent = new Map<string, Parameters>()
  const note = (text: string, parameters: Parameters) => {
    if (!sent.has(text)) sent.set(text, parameters)
  }
  return {
    ...graph,
    counting(timeoutMs = PATIENT_MS) {
      const reader = graph.counting(timeoutMs)
      return { ...reader, ...notingReader(reader, note), causal: () => notingReader(reader.causal(), note) }
    },
    write: (work) => graph.write((tx) => work(noting(tx, note))),
    notePlans: () => notePlans(graph, sent),
  }
}

// What a test says must not hang on how busy the machine is, and planning a new statement takes longest.
const PATIENT_MS = 60_000

const notingReader = (reader: Reader, note: (text: string, parameters: Parameters) => void): Reader => ({
  read(text, parameters = {}) {
    note(text, parameters)
    return reader.read(text, parameters)
  },
})

const noting = (tx: Transaction, note: (text: string, parameters: Parameters) => void): Transaction => ({
  ...tx,
  run(text, parameters = {}) {
    note(text, parameters)
    return tx.run(text, parameters)
  },
  enqueue(text, parameters = {}, check) {
    note(text, parameters)
    tx.enqueue(text, parameters, check)
  },
  beforeCommit(text, parameters = {}) {
    note(text, parameters)
    tx.beforeCommit(text, parameters)
  },
})

async function notePlans(graph: Graph, sent: ReadonlyMap<string, Parameters>): Promise<void> {
  const known = new Set(sentSoFar().map(({ text }) => text))
  const session = graph.driver.session({ database: graph.database })
  try {
    for (const [text, parameters] of sent) {
      if (known.has(text)) continue
      const { summary } = await session.run(`EXPLAIN ${text}`, toParameters(parameters))
      const line: Sent = { text, plan: planOf(summary.plan as unknown as Plan) }
      appendFileSync(file(), `${JSON.stringify(line)}\n`)
    }
  } finally {
    await session.close()
  }
}

export const planOf = ({ operatorType, children }: Plan): Plan => ({ operatorType, children: children.map(planOf) })

const file = (): string => {
  const name = process.env.TEST_STATEMENTS
  if (!name) throw new Error('Expected TEST_STATEMENTS from the runner; run the tests with npm test.')
  return name
}

/** Every statement that requests have sent in this run so far. */
export function sentSoFar(): readonly Sent[] {
  if (!existsSync(file())) return []
  const lines = readFileSync(file(), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Sent)
}
