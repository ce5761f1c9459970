import { isUtf8 } from 'node:buffer'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'

const LF = 10

/** Rejects a JSON body that is not UTF-8. Decoding it would replace bytes by U+FFFD, and the record would have another name. */
export function rejectOtherEncodings(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer
    if (isUtf8(bytes)) return parse(request, bytes.toString('utf8'), done)
    done(badEncoding(bytes))
  })
}

function badEncoding(bytes: Buffer): Error {
  const line = lineOfFirstError(bytes)
  const message = `Expected a body in UTF-8, got bytes in another encoding in line ${line}.`
  return Object.assign(new Error(message), { statusCode: 400 })
}

/** The number of the first line, from 1, that is not UTF-8. */
function lineOfFirstError(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(LF, start)
    const next = end === -1 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, next))) return line
    start = next
  }
  return line
}

/** The message for a request that the server rejects before it runs: of a body that is too large, its size and the limit. */
export function rejectionMessage(error: FastifyError, { headers }: FastifyRequest, maxBytes: number): string {
  if (error.statusCode !== 413) return error.message
  const length = Number(headers['content-length'])
  const found = Number.isFinite(length) ? `${length.toLocaleString('en')} bytes` : 'more'
  return `Expected a body of at most ${maxBytes.toLocaleString('en')} bytes, got ${found}. Send fewer items in a request.`
}
