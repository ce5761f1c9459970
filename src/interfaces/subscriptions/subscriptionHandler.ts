import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../../model/context.ts'
import { formatError } from '../../platform/formatError.ts'
import { subscribePerEvent } from './subscribePerEvent.ts'
import { type SubscriptionRequest, type ValidationOptions, validateSubscription } from './validateSubscription.ts'

/** The result of one event in the form that clients receive. */
export interface FormattedResult {
  readonly data?: ExecutionResult['data']
  readonly errors?: readonly GraphQLFormattedError[]
}

/** The results of one subscription. Each event is executed when its result is pulled. */
export type ResultStream = AsyncGenerator<ExecutionResult, undefined>

/** Handles subscriptions independently of the transport. */
export interface SubscriptionHandler {
  /** Returns the execution arguments of a valid request, or its errors. */
  validate(request: SubscriptionRequest): ExecutionArgs | readonly GraphQLError[]
  /** @param authorization the value of the Authorization header, if any */
  subscribe(args: ExecutionArgs, authorization: string | undefined): Promise<ResultStream | ExecutionResult>
  formatResult(result: ExecutionResult): FormattedResult
  /** Formats an error that ended a subscription. */
  formatError(error: unknown): GraphQLFormattedError
}

export interface SubscriptionHandlerOptions extends ValidationOptions {
  readonly log: Logger
  /** Creates a context for the caller with this Authorization header. */
  readonly contextFor: (authorization: string | undefined) => Promise<Context>
}

export function subscriptionHandler({
  log,
  contextFor,
  ...validation
}: SubscriptionHandlerOptions): SubscriptionHandler {
  const format = formatError(log)
  const formatted = (error: GraphQLError) => format(error.toJSON(), error)
  return {
    validate: (request) => validateSubscription(validation, request),
    subscribe: (args, authorization) => subscribePerEvent(args, () => contextFor(authorization)),
    formatResult: ({ data, errors }) => ({
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: errors.map(formatted) } : {}),
    }),
    formatError: (error) => formatted(error instanceof GraphQLError ? error : wrapped(error)),
  }
}

const wrapped = (error: unknown): GraphQLError =>
  new GraphQLError('The subscription failed.', { originalError: error instanceof Error ? error : null })
