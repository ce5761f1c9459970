import { z } from 'zod'
import { badInput } from '../../lib/errors.ts'
import type { Asked } from './admit.ts'

const variables = z.record(z.string(), z.unknown())

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.union([variables, z.string().transform(fromJson).pipe(variables)]).nullish(),
})

/**
 * A request for a subscription, from the body of a POST or the URL of a GET, where the variables are JSON text.
 * @throws BAD_USER_INPUT with status 400 when it is none.
 */
export function askedFrom(value: unknown): Asked {
  const parsed = request.safeParse(value)
  if (parsed.success) return parsed.data
  const error = badInput('a request with query, operationName and variables', z.prettifyError(parsed.error))
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
