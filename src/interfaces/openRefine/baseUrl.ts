import type { FastifyRequest } from 'fastify'

const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i

/**
 * The base URL by which the client reached the server, also behind a proxy. A client can forge these headers, but
 * affects only its own response, since responses are not cached.
 */
export function baseUrl({ headers, protocol, host }: FastifyRequest): string {
  const forwarded = firstOf(headers['x-forwarded-host'])
  const name = forwarded !== undefined && HOST.test(forwarded) ? forwarded : host
  const secure = firstOf(headers['x-forwarded-proto']) === 'https'
  return `${secure ? 'https' : protocol}://${HOST.test(name) ? name : 'localhost'}`
}

/** The first value, which the proxy nearest to the client has set. */
const firstOf = (header: string | string[] | undefined): string | undefined => [header].flat()[0]?.split(',')[0]?.trim()
