import { pino } from 'pino'
import { type Api, startServer } from '../../src/app/server/server.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { AuthenticationOptions } from '../../src/platform/access/authenticator.ts'
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

/** An API that can be asked. */
export interface AskedApi extends Api {
  /** GraphQL text in, JSON out, over HTTP. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** The same with the secret of a key. */
  askAs(secret: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
}

export interface TestApi extends AskedApi {
  /** Notes the plans of the statements that it has sent so far. */
  notePlans(): Promise<void>
}

// What the API logs as its own fault: whoever finds a test failed by one wants to see its cause beside it.
const FAULTS = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }))

/**
 * The API over a graph, on a free port unless one is given. Reading takes no key, unless `access` says otherwise. It does
 * not warm up: to plan what this file's tests never ask would take a database longer than most files do.
 */
export async function apiOver(
  graph: Graph,
  access: AuthenticationOptions = { anonymousReads: true },
  port = 0,
): Promise<TestApi> {
  const recorded = recording(graph)
  const api = await startServer(recorded, FAULTS, { host: '127.0.0.1', port, access, warm: false })
  return { ...asked(api), notePlans: recorded.notePlans }
}

/** A running API with a way to ask it. */
export function asked(api: Api): AskedApi {
  const url = `${api.url}/graphql`
  return {
    ...api,
    ask: (query, variables) => post(url, { query, variables }),
    askAs: (secret, query, variables) => post(url, { query, variables }, { authorization: `Bearer ${secret}` }),
  }
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

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}
