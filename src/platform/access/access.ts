import type { Logger } from 'pino'
import { fromDatabase } from '../../lib/errors.ts'
import { ANONYMOUS, type Viewer } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { ApiKey } from './apiKey.ts'
import { keyLookup } from './keyLookup.ts'
import { lastUseOf } from './lastUse.ts'
import { isToken, type OidcOptions, oidcTokens } from './oidc.ts'
import { refusedRequest } from './refusedRequest.ts'
import { hashOf, isSecret } from './secret.ts'

export interface AccessOptions {
  /** Whether reading takes no key; false when absent. */
  readonly anonymousReads?: boolean
  /** How long this process remembers a key at most, and so is blind to what others change of it; 30,000 when absent. */
  readonly keyMemoryMs?: number
  /** Whose tokens are taken beside keys; none when absent. */
  readonly oidc?: OidcOptions | null
}

/** Who may come in: one for each server. */
export interface Access {
  /**
   * Whoever sends this `Authorization`.
   * @throws UNAUTHENTICATED, FORBIDDEN, AUTH_UNAVAILABLE or the code of a database that does not answer, each with its
   * status of HTTP.
   */
  viewerOf(authorization: string | undefined): Promise<Viewer>
  /** Looks a key up anew the next time it is used: what was changed of it holds from now on. */
  forgetKey(id: string): void
  /** Resolves when it has nothing more to write. */
  settled(): Promise<void>
}

// Revocation has to bite within 60 s.
const KEY_MEMORY_MS = 30_000
const BEARER = /^Bearer +(\S+) *$/i

/** Lets in whoever carries a key of ours; and, where reading is free, whoever carries none. */
export function accessOver(
  graph: Graph,
  log: Logger,
  { anonymousReads = false, keyMemoryMs = KEY_MEMORY_MS, oidc = null }: AccessOptions = {},
): Access {
  const keys = keyLookup(graph, keyMemoryMs)
  const lastUse = lastUseOf(graph, log)
  const bearerOfToken = oidc ? oidcTokens(oidc) : null

  async function holderOf(secret: string): Promise<Viewer> {
    const key = isSecret(secret) ? await keys.find(hashOf(secret)).catch(refuseForDatabase(log)) : null
    if (key === null) throw unauthenticated('one that it does not know')
    refuseOutOfForce(key)
    lastUse.note(key.id)
    return { name: key.name, roles: key.roles, keyId: key.id }
  }

  return {
    async viewerOf(authorization) {
      if (authorization === undefined) return withoutKey(anonymousReads)
      const bearer = bearerIn(authorization)
      return bearerOfToken && isToken(bearer) ? bearerOfToken(bearer) : holderOf(bearer)
    },
    forgetKey: keys.forget,
    settled: lastUse.settled,
  }
}

function withoutKey(anonymousReads: boolean): Viewer {
  if (anonymousReads) return ANONYMOUS
  throw unauthenticated('none')
}

function bearerIn(authorization: string): string {
  const [, bearer] = BEARER.exec(authorization) ?? []
  if (bearer === undefined) throw unauthenticated('an Authorization of another form')
  return bearer
}

function refuseOutOfForce({ prefix, revokedAt, expiresAt }: ApiKey): void {
  if (revokedAt !== null) throw unauthenticated(`the key ${prefix}, which was revoked on ${revokedAt}`)
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
    throw unauthenticated(`the key ${prefix}, which expired on ${expiresAt}`)
}

const unauthenticated = (found: string) =>
  refusedRequest(401, 'UNAUTHENTICATED', `Expected a key of this API as Authorization: Bearer <key>, got ${found}.`)

/** That a key cannot be looked up just now does not mean that it is wrong. */
const refuseForDatabase = (log: Logger) => (error: unknown) => {
  const known = fromDatabase(error)
  if (known === null) throw error
  log.warn({ err: error }, 'a key could not be looked up')
  throw refusedRequest(503, known.extensions.code as 'DATABASE_UNAVAILABLE' | 'TIMEOUT', known.message)
}
