import { afterAll, beforeAll } from '@jest/globals'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { type Answer, apiOver, dataOf, type TestApi } from './api.ts'
import { expectUnwritten, graphWith, sharedGraph } from './graph.ts'

/** The API over a graph, for as long as the tests of a file run. */
export interface LiveApi {
  graph: Graph
  api: TestApi
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** The same with the secret of a key. */
  askAs(secret: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>
  /** The data of an answer that has no errors. */
  data(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['data']>
}

export const ALL = ['seeds', 'reference', 'governance'] as const

/**
 * The API over an empty graph of the worker's own; where folders are given, over a shared one that holds these folders of
 * `seeds/`, to which no test may write records.
 */
export function liveApi(...folders: readonly string[]): LiveApi {
  const live = {} as LiveApi
  live.ask = (query, variables) => live.api.ask(query, variables)
  live.askAs = (secret, query, variables) => live.api.askAs(secret, query, variables)
  live.data = (query, variables) => dataOf(live.api, query, variables)
  beforeAll(async () => {
    live.graph = folders.length > 0 ? await sharedGraph(...folders) : await graphWith()
    live.api = await apiOver(live.graph)
    await live.api.warmed
  })
  afterAll(async () => {
    await live.api.notePlans()
    await live.api.close()
    if (folders.length > 0) await expectUnwritten(live.graph)
    await live.graph.close()
  })
  return live
}
