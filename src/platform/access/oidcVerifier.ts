import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ROLES, type RoleName, type Viewer } from '../../model/context.ts'
import { httpError } from './httpError.ts'

/** The accepted issuer and how its tokens are read. */
export interface OidcOptions {
  readonly issuer: string
  readonly audience: string
  /** URL of the issuer's JSON Web Key Set. */
  readonly jwksUri: string
  /** The claim with the roles: a list, or one string separated by spaces. */
  readonly rolesClaim: string
}

/** Prefix of the party names of token holders. Keys cannot have such names. */
export const OIDC_PARTY_PREFIX = 'oidc:'

// Asymmetric algorithms only: with a shared secret, anyone who can verify tokens could issue them (RFC 8725, 3.1).
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA']
const CLOCK_TOLERANCE_S = 5
const FETCH_MS = 2_000
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/

/** Whether a bearer credential has the form of a JSON Web Token. */
export const isJwt = (bearer: string): boolean => JWT.test(bearer)

/**
 * Creates a function that verifies an OpenID Connect access token and returns its holder. The function throws
 * UNAUTHENTICATED for an invalid token, FORBIDDEN for a token without a known role, and AUTH_UNAVAILABLE if the issuer's
 * keys cannot be fetched.
 */
export function oidcVerifier({
  issuer,
  audience,
  jwksUri,
  rolesClaim,
}: OidcOptions): (token: string) => Promise<Viewer> {
  const keys = issuerKeySet(jwksUri)
  const requirements = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  }
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, requirements).catch(rejectToken)
    const roles = rolesIn(payload[rolesClaim])
    if (roles.length > 0) return { name: partyOf(payload), roles, keyId: `${OIDC_PARTY_PREFIX}${payload.sub}` }
    const message = `Expected a token whose claim ${rolesClaim} contains one of ${ROLES.join(', ')}, got none of them.`
    throw httpError(403, 'FORBIDDEN', message)
  }
}

/** The client that sent the token, else its authorized party, else its subject. */
const partyOf = ({ client_id, azp, sub }: JWTPayload): string =>
  `${OIDC_PARTY_PREFIX}${[client_id, azp, sub].find((claim) => typeof claim === 'string')}`

function rolesIn(claim: unknown): RoleName[] {
  const names = typeof claim === 'string' ? claim.split(' ') : claim
  return Array.isArray(names) ? ROLES.filter((role) => names.includes(role)) : []
}

/** Errors of key resolution that the token causes. Any other error means that the key set is unavailable. */
const TOKEN_ERRORS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported]

/** The issuer's key set, fetched again when the cache expires or when a token names an unknown key. */
function issuerKeySet(jwksUri: string): JWTVerifyGetKey {
  const keySet = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: FETCH_MS })
  return (header, token) =>
    keySet(header, token).catch((error: unknown) => {
      if (TOKEN_ERRORS.some((type) => error instanceof type)) throw error
      const message = "The token cannot be verified because the issuer's keys are unavailable. Try again in a moment."
      throw httpError(503, 'AUTH_UNAVAILABLE', message)
    })
}

function rejectToken(error: unknown): never {
  if (!(error instanceof errors.JOSEError)) throw error
  throw httpError(401, 'UNAUTHENTICATED', `Expected a valid token of the configured issuer, got: ${error.message}.`)
}
