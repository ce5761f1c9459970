import type { Picks } from '../harness/picks.ts'

/** Values that an operation is asked with. */
export type Variables = Readonly<Record<string, unknown>>

// biome-ignore lint/suspicious/noExplicitAny: its shape is what the query beside it asks for
export type Data = any

/** A question in GraphQL, and how its data become the answer that all competitors have to give alike. */
export interface GraphqlQuestion {
  readonly query: string
  /** The variables of the query, where they are not those of the operation. */
  readonly variables?: (variables: Variables) => Variables
  readonly answer: (data: Data) => unknown
}

/** The same as one statement. */
export interface CypherQuestion {
  readonly statement: string | (() => Promise<string>)
  /** The parameters of the statement, where they are not the variables of the operation. */
  readonly parameters?: (variables: Variables) => Variables | Promise<Variables>
  /** The answer in its first row, where it is not the column `answer`. */
  readonly answer?: (row: Data) => unknown
}

/** Why a competitor does not take part in an operation. */
export interface Cannot {
  readonly cannot: string
}

/** One thing that clients ask for, in the words of each competitor. */
export interface Operation {
  readonly name: string
  /** For the table: what is asked. */
  readonly title: string
  /** What it is asked of: in each stratum the cases, which are asked in turn. */
  readonly strata: (picks: Picks) => Readonly<Record<string, readonly Variables[]>>
  readonly ours: GraphqlQuestion
  readonly cypher: CypherQuestion
  readonly peer: GraphqlQuestion | Cannot
  /** Where a competitor does less than the API for the same answer. */
  readonly note?: string
  /** It writes, so that each request needs a number of its own and there is nothing to compare but the count. */
  readonly writes?: boolean
}

export const cannot = (question: object): question is Cannot => 'cannot' in question
