import { z } from 'zod'
import { badUserInput } from '../../lib/errors.ts'
import type { SubscriptionRequest } from './validateSubscription.ts'

const variables = z.record(z.string(), z.unknown())

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.union([variables, z.string().transform(fromJson).pipe(variables)]).nullish(),
})

/**
 * Parses the body of a POST request or the query of a GET request, whose variables are JSON text.
 * @throws BAD_USER_INPUT with status 400 for an invalid request.
 */
export function parseSubscriptionRequest(value: unknown): SubscriptionRequest {
  const parsed = request.safeParse(value)
  if (parsed.success) return parsed.data
  const error = badUserInput('a request with query, operationName and variables', z.prettifyError(parsed.error))
  throw Object.assign(error, { statusCode: 400 })
}

function fromJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'Expected variables as JSON text' })
    return z.NEVER
  }
}
