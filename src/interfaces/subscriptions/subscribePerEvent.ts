import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql'
import type { Context } from '../../model/context.ts'

/** Creates the context of one event. @throws a coded error if the caller is no longer authorized. */
export type ContextFactory = () => Promise<Context>

/**
 * Like `subscribe` of graphql, but executes each event with a new context. With one context for all events, loaders would
 * return outdated cached rows, and a revoked key would keep its access.
 */
export async function subscribePerEvent(
  args: ExecutionArgs,
  createContext: ContextFactory,
): Promise<AsyncGenerator<ExecutionResult, undefined> | ExecutionResult> {
  const context = await createContext().catch(errorResult)
  if ('errors' in context) return context
  const events = await createSourceEventStream({ ...args, contextValue: context })
  if (!(Symbol.asyncIterator in events)) return events
  return resultsOf(args, createContext, events as AsyncGenerator<unknown, undefined>)
}

function resultsOf(
  args: ExecutionArgs,
  createContext: ContextFactory,
  events: AsyncGenerator<unknown, undefined>,
): AsyncGenerator<ExecutionResult, undefined> {
  const results = executeEach(args, createContext, events)
  const end = results.return.bind(results)
  // `return` of a generator that awaits an event takes effect only after that event, so the source is closed first.
  results.return = async (value) => {
    await events.return(undefined)
    return end(value)
  }
  return results
}

async function* executeEach(
  args: ExecutionArgs,
  createContext: ContextFactory,
  events: AsyncGenerator<unknown, undefined>,
): AsyncGenerator<ExecutionResult, undefined> {
  for await (const event of events) {
    const context = await createContext().catch(errorResult)
    yield 'errors' in context ? context : await execute({ ...args, rootValue: event, contextValue: context })
    if ('errors' in context) return
  }
}

function errorResult(error: unknown): ExecutionResult & { readonly errors: readonly GraphQLError[] } {
  if (error instanceof GraphQLError) return { errors: [error] }
  throw error
}
