import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql'
import type { Context } from '../../model/context.ts'

/** Makes the context of one event. @throws a coded error when the caller may not ask any more. */
export type ContextOf = () => Promise<Context>

/**
 * Like `subscribe` of graphql, but every event is answered in a context of its own: loaders that lived as long as the
 * subscription would answer from what they once read, and a key that was revoked would go on reading.
 */
export async function subscribeEach(
  args: ExecutionArgs,
  contextOf: ContextOf,
): Promise<AsyncGenerator<ExecutionResult, undefined> | ExecutionResult> {
  const context = await contextOf().catch(refused)
  if ('errors' in context) return context
  const events = await createSourceEventStream({ ...args, contextValue: context })
  if (!(Symbol.asyncIterator in events)) return events
  return answersTo(args, contextOf, events as AsyncGenerator<unknown, undefined>)
}

function answersTo(
  args: ExecutionArgs,
  contextOf: ContextOf,
  events: AsyncGenerator<unknown, undefined>,
): AsyncGenerator<ExecutionResult, undefined> {
  const answers = answersInTurn(args, contextOf, events)
  const end = answers.return.bind(answers)
  // A generator that waits for the next event is ended only after it, so the events are ended first.
  answers.return = async (value) => {
    await events.return(undefined)
    return end(value)
  }
  return answers
}

async function* answersInTurn(
  args: ExecutionArgs,
  contextOf: ContextOf,
  events: AsyncGenerator<unknown, undefined>,
): AsyncGenerator<ExecutionResult, undefined> {
  for await (const event of events) {
    const context = await contextOf().catch(refused)
    yield 'errors' in context ? context : await execute({ ...args, rootValue: event, contextValue: context })
    if ('errors' in context) return
  }
}

function refused(error: unknown): ExecutionResult & { readonly errors: readonly GraphQLError[] } {
  if (error instanceof GraphQLError) return { errors: [error] }
  throw error
}
