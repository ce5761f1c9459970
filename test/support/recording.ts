import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Graph, Reader } from '../../src/graph/graph.ts'

/** A statement that some test of the run has sent, with the parameters it first had. */
export interface Sent {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

const file = (): string => {
  const name = process.env.TEST_STATEMENTS
  if (!name) throw new Error('Expected TEST_STATEMENTS from the global setup; run the tests with npm test.')
  return name
}

const known = new Set<string>()

/** The same graph, which notes every statement that requests send: `plans.test.ts` looks at them all. */
export const recording = (graph: Graph): Graph => ({
  ...graph,
  counting(timeoutMs) {
    const reader = graph.counting(timeoutMs)
    return { ...reader, ...noting(reader), causal: () => noting(reader.causal()) }
  },
})

const noting = (reader: Reader): Reader => ({
  read(text, parameters = {}) {
    if (!known.has(text)) appendFileSync(file(), `${JSON.stringify({ text, parameters })}\n`)
    known.add(text)
    return reader.read(text, parameters)
  },
})

/** Every statement that requests have sent in this run so far. */
export function sentSoFar(): readonly Sent[] {
  if (!existsSync(file())) return []
  const lines = readFileSync(file(), 'utf8').trim().split('\n')
  const byText = new Map(lines.map((line) => JSON.parse(line) as Sent).map((sent) => [sent.text, sent]))
  return [...byText.values()]
}
