import { z } from 'zod'
import { badInput, coded, quoted } from '../../lib/errors.ts'

// A message repeats no more of what came than helps to find it.
const MOST_SHOWN = 200

/** What a parameter holds as JSON, checked. */
export function readJson<T>(name: string, text: string, schema: z.ZodType<T>): T {
  return checked(name, parsed(name, text), schema)
}

/** @throws BAD_USER_INPUT that says where the value is wrong, and in which way. */
export function checked<T>(name: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = [name, ...(issue?.path ?? [])].join('.')
  throw coded('BAD_USER_INPUT', `${shortened(place)}: ${shortened(issue?.message ?? 'wrong')}.`)
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput(`${name} as JSON`, quoted(shortened(text)))
  }
}

const shortened = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)

/** A parameter of a URL or a form: at most one of a name. */
export const parameter = (most: number) =>
  z.string('Expected it once, as text').max(most, `Expected ${most} characters at most`)
