import { pino } from 'pino'
import type { Graph } from '../../src/graph/graph.ts'
import { type Api, startServer } from '../../src/server.ts'
import { recording } from './recording.ts'

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came
  readonly data: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly unknown[]
    readonly extensions: { readonly code: string }
  }[]
  readonly extensions: { readonly cost: { readonly statements: number } }
}

export interface TestApi extends Api {
  /** GraphQL text in, JSON out, over HTTP. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
}

/** The API over a graph, on a free port. */
export async function apiOver(graph: Graph): Promise<TestApi> {
  const api = await startServer(recording(graph), pino({ level: 'silent' }), { host: '127.0.0.1', port: 0 })
  return { ...api, ask: (query, variables) => post(`${api.url}/graphql`, { query, variables }) }
}

/** The data of an answer that has no errors. */
export async function dataOf(
  api: TestApi,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Answer['data']> {
  const { data, errors } = await api.ask(query, variables)
  if (errors) throw new Error(`Expected no errors, got ${JSON.stringify(errors, null, 2)}`)
  return data
}

async function post(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}
