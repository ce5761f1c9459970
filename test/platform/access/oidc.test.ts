import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { apiOver, type TestApi } from '../../support/api.ts'
import { keyFor } from '../../support/keys.ts'
import { liveApi } from '../../support/liveApi.ts'

const live = liveApi()
const ISSUER = 'https://login.example.org/'
const AUDIENCE = 'graph-of-migration-governance'

let server: Server
let answering = true
let fetches = 0
let api: TestApi
let own: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey }

const oidcAt = (port: number) => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  jwksUri: `http://127.0.0.1:${port}/keys`,
  rolesClaim: 'roles',
})
const portOf = () => (server.address() as AddressInfo).port

beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true })
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] })
  server = createServer((_request, response) => {
    fetches += 1
    response.writeHead(answering ? 200 : 500, { 'content-type': 'application/json' }).end(answering ? jwks : 'down')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  api = await apiOver(live.graph, { oidc: oidcAt(portOf()) })
})
afterAll(async () => {
  await api.close()
  server.close()
})

interface Changes {
  readonly claims?: JWTPayload
  readonly header?: { readonly alg?: string; readonly kid?: string }
  readonly key?: CryptoKey | Uint8Array
}

const CLAIMS: JWTPayload = { sub: 'user-7', client_id: 'data-hub', roles: ['PARTNER', 'nonsense'] }
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds

/** A valid token, apart from the given changes. */
const tokenWith = ({ claims = {}, header = {}, key = own.privateKey }: Changes = {}): Promise<string> =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, exp: inSeconds(300), ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .sign(key)

const VIEWER = '{ viewer { name roles } }'

async function ask(bearer: string, of: TestApi = api) {
  const response = await fetch(`${of.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query: VIEWER }),
  })
  const { data, errors } = (await response.json()) as Awaited<ReturnType<TestApi['ask']>>
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }
}

describe('a token of the issuer', () => {
  test('identifies its client and has the roles in its claim', async () => {
    expect((await ask(await tokenWith())).data).toEqual({ viewer: { name: 'oidc:data-hub', roles: ['PARTNER'] } })
  })

  test.each([
    ['its authorized party', { client_id: undefined, azp: 'portal' }, 'oidc:portal'],
    ['else its subject', { client_id: undefined }, 'oidc:user-7'],
    ['a client with the name of a key’s party', { client_id: 'loader' }, 'oidc:loader'],
  ])('identifies %s', async (_what, claims, name) => {
    expect((await ask(await tokenWith({ claims }))).data.viewer.name).toBe(name)
  })

  test('can have its roles in one string', async () => {
    const token = await tokenWith({ claims: { roles: 'openid EDITOR READER' } })
    expect((await ask(token)).data.viewer.roles).toEqual(['READER', 'EDITOR'])
  })

  test.each([[undefined], [[]], ['reader'], [{ ADMIN: true }], [42]])(
    'with the roles %j fails with 403',
    async (roles) => {
      const { status, code, message } = await ask(await tokenWith({ claims: { roles } }))
      expect([status, code]).toEqual([403, 'FORBIDDEN'])
      expect(message).toBe(
        'Expected a token whose claim roles contains one of READER, PARTNER, EDITOR, ADMIN, got none of them.',
      )
    },
  )
})

describe('an invalid token fails with 401', () => {
  const CASES: readonly (readonly [string, () => Promise<string>])[] = [
    ['of another issuer', () => tokenWith({ claims: { iss: 'https://login.example.com/' } })],
    ['for another audience', () => tokenWith({ claims: { aud: 'another' } })],
    ['without an audience', () => tokenWith({ claims: { aud: undefined } })],
    ['that has expired', () => tokenWith({ claims: { exp: inSeconds(-60) } })],
    ['that never expires', () => tokenWith({ claims: { exp: undefined } })],
    ['without a subject', () => tokenWith({ claims: { sub: undefined } })],
    ['that is not valid yet', () => tokenWith({ claims: { nbf: inSeconds(60) } })],
    ['without a signature', async () => new UnsecuredJWT({ ...CLAIMS, iss: ISSUER, aud: AUDIENCE }).encode()],
    [
      'signed with the public key as a shared secret',
      async () =>
        tokenWith({ header: { alg: 'HS256' }, key: new TextEncoder().encode(await exportSPKI(own.publicKey)) }),
    ],
    ['with an unsupported algorithm', () => tokenWith512()],
    ['with a key id that the issuer does not have', () => tokenWith({ header: { kid: 'two' } })],
    ['signed with another key', async () => tokenWith({ key: (await generateKeyPair('RS256')).privateKey })],
    ['that was modified after signing', async () => raised(await tokenWith())],
  ]

  async function tokenWith512(): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('RS512')
    expect(publicKey).toBeDefined()
    return tokenWith({ header: { alg: 'RS512' }, key: privateKey })
  }

  /** The same token with the role ADMIN and the old signature. */
  function raised(token: string): string {
    const [header, claims = '', signature] = token.split('.')
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as JWTPayload
    const written = Buffer.from(JSON.stringify({ ...read, roles: ['ADMIN'] })).toString('base64url')
    return [header, written, signature].join('.')
  }

  test.each(CASES)('%s', async (_what, make) => {
    const { status, code, message, data } = await ask(await make())
    expect([status, code, data]).toEqual([401, 'UNAUTHENTICATED', undefined])
    expect(message).toMatch(/^Expected a valid token of the configured issuer, got: /)
  })

  test('many unknown key ids cause few requests to the issuer', async () => {
    const before = fetches
    for (let made = 0; made < 20; made += 1) await ask(await tokenWith({ header: { kid: `made-up-${made}` } }))
    expect(fetches - before).toBeLessThan(5)
  })
})

test('keys are accepted as well as tokens', async () => {
  const reader = await keyFor(live.graph, 'READER', 'beside tokens')
  expect((await ask(reader)).data).toEqual({ viewer: { name: 'beside tokens', roles: ['READER'] } })
})

test('a token fails with AUTH_UNAVAILABLE while the issuer’s keys are unavailable', async () => {
  const fresh = await apiOver(live.graph, { oidc: oidcAt(portOf()) })
  try {
    answering = false
    const { status, code, message } = await ask(await tokenWith(), fresh)
    expect([status, code]).toEqual([503, 'AUTH_UNAVAILABLE'])
    expect(message).not.toMatch(/127\.0\.0\.1/)
    answering = true
    expect((await ask(await tokenWith(), fresh)).status).toBe(200)
  } finally {
    answering = true
    await fresh.close()
  }
})

test('an unreachable issuer gives the same error', async () => {
  const lost = await apiOver(live.graph, { oidc: oidcAt(1) })
  const { status, code } = await ask(await tokenWith(), lost)
  await lost.close()
  expect([status, code]).toEqual([503, 'AUTH_UNAVAILABLE'])
})
