import type { FastifyReply } from 'fastify'
import { z } from 'zod'

const IDENTIFIER = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/

/** The name of the function that a script's answer calls: anything else in its place would be a script of a stranger's. */
export const CALLBACK = z
  .string('Expected it once, as text')
  .max(128, 'Expected at most 128 characters')
  .regex(IDENTIFIER, 'Expected the name of a function, such as jQuery123.done')
  .optional()

/** Answers with JSON, or with a script that hands it to a function. */
export function sendJson(reply: FastifyReply, callback: string | undefined, answer: unknown): FastifyReply {
  reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
  const json = JSON.stringify(answer)
  if (callback === undefined) return reply.type('application/json; charset=utf-8').send(json)
  // The comment keeps the first bytes out of a caller's hands. JSON may hold two signs that end a line of a script.
  const script = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return reply.type('text/javascript; charset=utf-8').send(`/**/${callback}(${script});`)
}
