import type { FastifyRequest } from 'fastify'

const HOST = /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i

/**
 * The address that the caller reached the server by, behind a proxy too. Whoever lies about it is told wrong addresses
 * and deceives nobody else, since no answer is kept.
 */
export function baseUrl({ headers, protocol, host }: FastifyRequest): string {
  const forwarded = firstOf(headers['x-forwarded-host'])
  const named = forwarded !== undefined && HOST.test(forwarded) ? forwarded : host
  const secure = firstOf(headers['x-forwarded-proto']) === 'https'
  return `${secure ? 'https' : protocol}://${HOST.test(named) ? named : 'localhost'}`
}

/** The one nearest to the caller, where proxies have each added theirs. */
const firstOf = (header: string | string[] | undefined): string | undefined => [header].flat()[0]?.split(',')[0]?.trim()
