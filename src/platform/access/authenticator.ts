import type { Logger } from 'pino'
import { fromDatabase } from '../../lib/errors.ts'
import { ANONYMOUS, type Viewer } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { ApiKey } from './apiKey.ts'
import { httpError } from './httpError.ts'
import { keyLookup } from './keyLookup.ts'
import { hashSecret, isSecret } from './keySecret.ts'
import { lastUseRecorder } from './lastUseRecorder.ts'
import { isJwt, type OidcOptions, oidcVerifier } from './oidcVerifier.ts'

export interface AuthenticationOptions {
  /** Whether requests without a key may read; false by default. */
  readonly anonymousReads?: boolean
  /**
   * The longest time in ms that this process caches a key and so does not see changes by other processes; 30,000 by
   * default.
   */
  readonly keyCacheMs?: number
  /** The OpenID Connect issuer whose tokens are accepted as well; none by default. */
  readonly oidc?: OidcOptions | null
}

/** Authenticates requests; each server has one. */
export interface Authenticator {
  /**
   * Returns the caller that an `Authorization` header identifies.
   * @throws UNAUTHENTICATED, FORBIDDEN, AUTH_UNAVAILABLE, or DATABASE_UNAVAILABLE or TIMEOUT if the key cannot be looked
   * up, each with its HTTP status.
   */
  authenticate(authorization: string | undefined): Promise<Viewer>
  /** Evicts a key from the cache, so that a change of it takes effect with the next request. */
  forgetKey(id: string): void
  /** Resolves when all pending writes of last uses have completed. */
  flush(): Promise<void>
}

// The API promises that a revocation takes effect everywhere within 60 s.
const KEY_CACHE_MS = 30_000
const BEARER = /^Bearer +(\S+) *$/i

/** Authenticates by API keys and, if configured, by OpenID Connect tokens. */
export function createAuthenticator(
  graph: Graph,
  log: Logger,
  { anonymousReads = false, keyCacheMs = KEY_CACHE_MS, oidc = null }: AuthenticationOptions = {},
): Authenticator {
  const keys = keyLookup(graph, keyCacheMs)
  const lastUse = lastUseRecorder(graph, log)
  const verifyToken = oidc ? oidcVerifier(oidc) : null

  async function viewerByKey(secret: string): Promise<Viewer> {
    const key = isSecret(secret) ? await keys.find(hashSecret(secret)).catch(rejectDatabaseError(log)) : null
    if (key === null) throw unauthenticated('an unknown key')
    rejectInactive(key)
    lastUse.record(key.id)
    return { name: key.name, roles: key.roles, keyId: key.id }
  }

  return {
    async authenticate(authorization) {
      if (authorization === undefined) return anonymousViewer(anonymousReads)
      const bearer = bearerIn(authorization)
      return verifyToken && isJwt(bearer) ? verifyToken(bearer) : viewerByKey(bearer)
    },
    forgetKey: keys.forget,
    flush: lastUse.flush,
  }
}

function anonymousViewer(anonymousReads: boolean): Viewer {
  if (anonymousReads) return ANONYMOUS
  throw unauthenticated('none')
}

function bearerIn(authorization: string): string {
  const [, bearer] = BEARER.exec(authorization) ?? []
  if (bearer === undefined) throw unauthenticated('an Authorization header of another form')
  return bearer
}

function rejectInactive({ prefix, revokedAt, expiresAt }: ApiKey): void {
  if (revokedAt !== null) throw unauthenticated(`the key ${prefix}, which was revoked on ${revokedAt}`)
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
    throw unauthenticated(`the key ${prefix}, which expired on ${expiresAt}`)
}

const unauthenticated = (found: string) =>
  httpError(401, 'UNAUTHENTICATED', `Expected a key of this API as Authorization: Bearer <key>, got ${found}.`)

/** A failed look-up says nothing about the key, so the answer is 503 and not 401. */
const rejectDatabaseError = (log: Logger) => (error: unknown) => {
  const databaseError = fromDatabase(error)
  if (databaseError === null) throw error
  log.warn({ err: error }, 'key look-up failed')
  throw httpError(503, databaseError.extensions.code as 'DATABASE_UNAVAILABLE' | 'TIMEOUT', databaseError.message)
}
