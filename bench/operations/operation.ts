import type { BenchmarkRecords, Variables } from './benchmarkRecords.ts'

// biome-ignore lint/suspicious/noExplicitAny: the type depends on the query beside it
export type Data = any

/** A GraphQL query, and how its data are converted to the answer that must be equal for all competitors. */
export interface GraphqlQuery {
  readonly query: string
  /** Variables of the query, if they differ from those of the operation. */
  readonly variables?: (variables: Variables) => Variables
  readonly answer: (data: Data) => unknown
}

/** The same operation as one Cypher statement. */
export interface CypherQuery {
  readonly statement: string | (() => Promise<string>)
  /** Parameters of the statement, if they differ from the variables of the operation. */
  readonly parameters?: (variables: Variables) => Variables | Promise<Variables>
  /** Extracts the answer from the first row; by default the column `answer`. */
  readonly answer?: (row: Data) => unknown
}

/** The reason why a competitor does not support an operation. */
export interface Unsupported {
  readonly unsupported: string
}

/** A benchmarked request with its form for each competitor. */
export interface Operation {
  readonly name: string
  /** Description for the report. */
  readonly title: string
  /** The cases of each stratum, which are run in rotation. */
  readonly strata: (picks: BenchmarkRecords) => Readonly<Record<string, readonly Variables[]>>
  readonly ours: GraphqlQuery
  readonly cypher: CypherQuery
  readonly peer: GraphqlQuery | Unsupported
  /** What a competitor omits compared with the API. */
  readonly note?: string
  /** Whether the operation writes. Each request then gets a unique number, and only the count is compared. */
  readonly writes?: boolean
}

export const isUnsupported = (query: object): query is Unsupported => 'unsupported' in query
