import type { FastifyReply } from 'fastify'
import { z } from 'zod'

const IDENTIFIER = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/

/** Name of the JSONP callback. Only function names are allowed, since other text could inject a script. */
export const CALLBACK = z
  .string('Expected one text value')
  .max(128, 'Expected at most 128 characters')
  .regex(IDENTIFIER, 'Expected the name of a function, such as jQuery123.done')
  .optional()

/** Sends JSON, or with a callback a JSONP script. */
export function sendJson(reply: FastifyReply, callback: string | undefined, answer: unknown): FastifyReply {
  reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store')
  const json = JSON.stringify(answer)
  if (callback === undefined) return reply.type('application/json; charset=utf-8').send(json)
  // The comment prevents that a caller controls the first bytes of the response. U+2028 and U+2029 are valid in JSON but
  // end a line in old JavaScript.
  const script = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return reply.type('text/javascript; charset=utf-8').send(`/**/${callback}(${script});`)
}
