import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../../model/context.ts'
import { formatError } from '../../platform/format.ts'
import { type Admission, type Asked, admit } from './admit.ts'
import { subscribeEach } from './subscribeEach.ts'

/** An answer to one event, as clients see it. */
export interface Answer {
  readonly data?: ExecutionResult['data']
  readonly errors?: readonly GraphQLFormattedError[]
}

/** The answers to the events of one subscription, each made when it is asked for. */
export type Answers = AsyncGenerator<ExecutionResult, undefined>

/** Subscriptions, whatever they are carried by. */
export interface Subscriptions {
  admit(asked: Asked): ExecutionArgs | readonly GraphQLError[]
  /** @param authorization what came as the header Authorization, if anything did. */
  open(args: ExecutionArgs, authorization: string | undefined): Promise<Answers | ExecutionResult>
  /** What a caller sees of an answer. */
  shown(result: ExecutionResult): Answer
  /** What a caller sees of what ended a subscription. */
  shownError(error: unknown): GraphQLFormattedError
}

export interface SubscriptionOptions extends Admission {
  readonly log: Logger
  /** A new context for whoever sends this as the header Authorization. */
  readonly contextFor: (authorization: string | undefined) => Promise<Context>
}

export function subscriptionsOver({ log, contextFor, ...admission }: SubscriptionOptions): Subscriptions {
  const format = formatError(log)
  const formatted = (error: GraphQLError) => format(error.toJSON(), error)
  return {
    admit: (asked) => admit(admission, asked),
    open: (args, authorization) => subscribeEach(args, () => contextFor(authorization)),
    shown: ({ data, errors }) => ({
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: errors.map(formatted) } : {}),
    }),
    shownError: (error) => formatted(error instanceof GraphQLError ? error : masked(error)),
  }
}

const masked = (error: unknown): GraphQLError =>
  new GraphQLError('A subscription failed.', { originalError: error instanceof Error ? error : null })
