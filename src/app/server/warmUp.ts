import type { ApolloServer } from '@apollo/server'
import type { Logger } from 'pino'
import { readExamples } from '../../interfaces/playground/readExamples.ts'
import type { Context } from '../../model/context.ts'

// The statements of `relationships` have 22 branches, which a cold database needs over a second to plan. Statements that
// read lists from the change log are long as well. Planning them here spares the first callers this delay.
const HEAVY_QUERIES = [
  '{ node(id: "institution:iom") { ... on Entity { relationships(first: 1) { totalCount nodes { id } } } } }',
  '{ node(id: "institution:iom") { ... on Entity { relationships(first: 1, asOf: { validOn: "2000-01-01" }) { nodes { id } } } } }',
  '{ countries(first: 1) { nodes { relationships(first: 1, otherKinds: [PERSON]) { totalCount } } } }',
  '{ countries(first: 1) { nodes { relationships(first: 1, asOf: { knownAt: "2100-01-01T00:00:00Z" }) { totalCount } } } }',
  '{ changes(first: 1, where: { recordIds: ["institution:iom"] }) { nodes { sequence } } }',
]

/** Runs common queries once, so that the database has their plans cached and Node.js has compiled the code. */
export async function warmUp(
  apollo: ApolloServer<Context>,
  context: () => Context,
  log: Logger,
  until: AbortSignal,
): Promise<void> {
  for (const query of [...HEAVY_QUERIES, ...readExamples().map((example) => example.query)]) {
    if (until.aborted) return
    await apollo
      .executeOperation({ query }, { contextValue: context() })
      .catch((error: unknown) => log.debug({ err: error }, 'warm-up query failed'))
  }
}
