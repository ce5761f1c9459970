import type { ApolloServer } from '@apollo/server'
import type { Logger } from 'pino'
import { readExamples } from '../interfaces/playground/examples.ts'
import type { Context } from '../model/context.ts'

// The texts behind `relationships` have 22 branches, which the database plans for over a second when it is cold, and
// those that read lists from the log or follow records through it are long as well; a first caller should not wait for
// that.
const LARGE = [
  '{ node(id: "institution:iom") { ... on Entity { relationships(first: 1) { totalCount nodes { id } } } } }',
  '{ node(id: "institution:iom") { ... on Entity { relationships(first: 1, asOf: { validOn: "2000-01-01" }) { nodes { id } } } } }',
  '{ countries(first: 1) { nodes { relationships(first: 1, otherKinds: [PERSON]) { totalCount } } } }',
  '{ countries(first: 1) { nodes { relationships(first: 1, asOf: { knownAt: "2100-01-01T00:00:00Z" }) { totalCount } } } }',
  '{ changes(first: 1, where: { recordIds: ["institution:iom"] }) { nodes { sequence } } }',
]

/** Asks what many ask first, so that the database has planned it and Node.js has compiled what answers it. */
export async function warmUp(
  apollo: ApolloServer<Context>,
  context: () => Context,
  log: Logger,
  until: AbortSignal,
): Promise<void> {
  for (const query of [...LARGE, ...readExamples().map((example) => example.query)]) {
    if (until.aborted) return
    await apollo
      .executeOperation({ query }, { contextValue: context() })
      .catch((error: unknown) => log.debug({ err: error }, 'a query of the warm-up failed'))
  }
}
