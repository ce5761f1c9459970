import { z } from 'zod'
import { badUserInput, graphqlError, quoted } from '../../lib/errors.ts'

// Error messages repeat at most this many characters of the input.
const MAX_SHOWN = 200

/** Parses and validates a parameter with JSON text. @throws BAD_USER_INPUT */
export function parseJsonInput<T>(name: string, text: string, schema: z.ZodType<T>): T {
  return parseInput(name, parseJson(name, text), schema)
}

/** Validates a value. @throws BAD_USER_INPUT with the path and the reason of the first error. */
export function parseInput<T>(name: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = [name, ...(issue?.path ?? [])].join('.')
  throw graphqlError('BAD_USER_INPUT', `${shortened(path)}: ${shortened(issue?.message ?? 'invalid')}.`)
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badUserInput(`${name} as JSON`, quoted(shortened(text)))
  }
}

const shortened = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text)

/** Schema of a parameter in a URL or form that occurs at most once. */
export const textParameter = (maxLength: number) =>
  z.string('Expected one text value').max(maxLength, `Expected at most ${maxLength} characters`)
