import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ROLES, type RoleName, type Viewer } from '../../model/context.ts'
import { refusedRequest } from './refusedRequest.ts'

/** Whose tokens are taken, and how they are read. */
export interface OidcOptions {
  readonly issuer: string
  readonly audience: string
  /** Where the issuer publishes the keys that its tokens are signed with. */
  readonly jwksUri: string
  /** The claim that holds roles: a list, or one text with spaces between. */
  readonly rolesClaim: string
}

/** Begins the name of every party that comes by token: no key can have such a name. */
export const TOKEN_PARTY = 'oidc:'

// Signatures by a key pair alone: with a shared secret whoever can check a token could make one (RFC 8725, section 3.1).
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA']
const CLOCK_TOLERANCE_S = 5
const FETCH_MS = 2_000
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/

/** Whether a bearer is a JSON Web Token by its form. */
export const isToken = (bearer: string): boolean => JWT.test(bearer)

/**
 * Reads OpenID Connect access tokens. The function throws UNAUTHENTICATED for a token that does not hold, FORBIDDEN for
 * one without a role, AUTH_UNAVAILABLE when the issuer's keys cannot be had.
 */
export function oidcTokens({ issuer, audience, jwksUri, rolesClaim }: OidcOptions): (token: string) => Promise<Viewer> {
  const keys = issuersKeys(jwksUri)
  const pinned = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  }
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, pinned).catch(refuseToken)
    const roles = rolesIn(payload[rolesClaim])
    if (roles.length > 0) return { name: partyOf(payload), roles, keyId: `${TOKEN_PARTY}${payload.sub}` }
    const expected = `Expected a token whose claim ${rolesClaim} names one of ${ROLES.join(', ')}, got none of them.`
    throw refusedRequest(403, 'FORBIDDEN', expected)
  }
}

/** The system that speaks, else the one that the token was made for, else whom it is about. */
const partyOf = ({ client_id, azp, sub }: JWTPayload): string =>
  `${TOKEN_PARTY}${[client_id, azp, sub].find((claim) => typeof claim === 'string')}`

function rolesIn(claim: unknown): RoleName[] {
  const named = typeof claim === 'string' ? claim.split(' ') : claim
  return Array.isArray(named) ? ROLES.filter((role) => named.includes(role)) : []
}

/** What is wrong with the token itself, when its key is looked for; anything else is wrong with the issuer's keys. */
const OF_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported]

/** The issuer's keys, fetched anew now and then, and once when a token names one that is not known yet. */
function issuersKeys(jwksUri: string): JWTVerifyGetKey {
  const published = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: FETCH_MS })
  return (header, token) =>
    published(header, token).catch((error: unknown) => {
      if (OF_TOKEN.some((type) => error instanceof type)) throw error
      const message = 'The keys that tokens are checked with cannot be had just now. Please try again in a moment.'
      throw refusedRequest(503, 'AUTH_UNAVAILABLE', message)
    })
}

function refuseToken(error: unknown): never {
  if (!(error instanceof errors.JOSEError)) throw error
  throw refusedRequest(
    401,
    'UNAUTHENTICATED',
    `Expected a token of the issuer that is in force, got: ${error.message}.`,
  )
}
