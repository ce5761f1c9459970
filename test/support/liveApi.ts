import { afterAll, beforeAll } from '@jest/globals'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { type Answer, apiOver, dataOf, type TestApi } from './api.ts'
import { graphWith } from './graph.ts'

/** The API over a graph that holds some folders of `seeds/`, for as long as the tests of a file run. */
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

export function liveApi(...folders: readonly string[]): LiveApi {
  const live = {} as LiveApi
  live.ask = (query, variables) => live.api.ask(query, variables)
  live.askAs = (secret, query, variables) => live.api.askAs(secret, query, variables)
  live.data = (query, variables) => dataOf(live.api, query, variables)
  beforeAll(async () => {
    live.graph = await graphWith(...folders)
    live.api = await apiOver(live.graph)
    await live.api.warmed
  })
  afterAll(async () => {
    await live.api.notePlans()
    await live.api.close()
    await live.graph.close()
  })
  return live
}
