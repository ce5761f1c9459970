import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../src/lib/problem.ts'
import { readConfig } from '../../src/platform/config.ts'
import { settings } from '../../src/platform/settings.ts'

const problemOf = (env: Readonly<Record<string, string>>): Problem => {
  try {
    readConfig(env)
  } catch (error) {
    return error as Problem
  }
  throw new Error('Expected a problem.')
}

describe('readConfig', () => {
  test('has a default for every setting, and is frozen', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, dataDir: '.data', load: 'all', logLevel: 'info' })
    expect(config.neo4j).toMatchObject({
      uri: undefined,
      user: 'neo4j',
      database: 'neo4j',
      boltPort: 7687,
      httpPort: 7474,
    })
    expect(Object.isFrozen(config) && Object.isFrozen(config.neo4j)).toBe(true)
  })

  test.each([
    ['all', 'all'],
    ['none', []],
    ['seeds,reference', ['seeds', 'reference']],
    ['', 'all'],
  ])('LOAD=%s', (load, expected) => {
    expect(readConfig({ LOAD: load }).load).toEqual(expected)
  })

  test('reports every invalid setting with the value found, the expected value and what to do', () => {
    const { message } = problemOf({
      PORT: 'eighty',
      NEO4J_URI: 'http://db',
      LOG_LEVEL: 'loud',
      LOAD: 'a b',
      NEO4J_HEAP: 'much',
    })
    for (const found of [
      'PORT="eighty"',
      'NEO4J_URI="http://db"',
      'LOG_LEVEL="loud"',
      'LOAD="a b"',
      'NEO4J_HEAP="much"',
    ]) {
      expect(message).toContain(found)
    }
    expect(message).toMatch(
      /^Found: .*\nExpected: .*Expected a URI such as neo4j:\/\/db.example.org:7687.*\nTo do: correct them/,
    )
  })

  test.each([
    ['127.0.0.1', undefined, true],
    ['::1', undefined, true],
    ['localhost', undefined, true],
    ['0.0.0.0', undefined, false],
    ['127.0.0.1.example.org', undefined, false],
    ['0.0.0.0', 'true', true],
    ['127.0.0.1', 'false', false],
  ])('HOST=%s ANONYMOUS_READS=%s: anonymous reads: %s', (HOST, ANONYMOUS_READS, expected) => {
    expect(readConfig({ HOST, ANONYMOUS_READS }).access.anonymousReads).toBe(expected)
  })

  test('takes tokens of an issuer when it knows for whom they are made', () => {
    const OIDC_ISSUER = 'https://login.example.org/'
    expect(readConfig({}).access.oidc).toBeNull()
    expect(readConfig({ OIDC_ISSUER, OIDC_AUDIENCE: 'graph' }).access.oidc).toEqual({
      issuer: OIDC_ISSUER,
      audience: 'graph',
      jwksUri: 'https://login.example.org/.well-known/jwks.json',
      rolesClaim: 'roles',
    })
    const OIDC_JWKS_URI = 'https://login.example.org/keys'
    expect(readConfig({ OIDC_ISSUER, OIDC_AUDIENCE: 'graph', OIDC_JWKS_URI }).access.oidc?.jwksUri).toBe(OIDC_JWKS_URI)
    expect(problemOf({ OIDC_ISSUER }).message).toMatch(/OIDC_AUDIENCE: Expected both OIDC_ISSUER and OIDC_AUDIENCE/)
    expect(problemOf({ OIDC_ISSUER: 'login' }).message).toMatch(/OIDC_ISSUER: Expected a URL such as/)
    expect(problemOf({ OIDC_ISSUER: 'http://login.example.org', OIDC_AUDIENCE: 'graph' }).message).toMatch(
      /OIDC_ISSUER: Expected https unless the host is the loopback address/,
    )
  })

  test('never shows a password', () => {
    expect(problemOf({ NEO4J_PASSWORD: 'short' }).message).toContain('NEO4J_PASSWORD=(not shown)')
    expect(problemOf({ NEO4J_PASSWORD: 'short' }).message).not.toContain('short"')
  })
})

/** The settings of a file of `NAME=default` lines, each under its description. */
function described(text: string): [name: string, value: string, description: string][] {
  return [...text.matchAll(/# (.+)\n(?:# )?([A-Z0-9_]+)=(.*)/g)].map(([, description = '', name = '', value = '']) => [
    name,
    value,
    description,
  ])
}

test('.env.example lists every setting with its default and description', () => {
  const expected = Object.entries(settings.shape).map(([name, schema]) => {
    const value = schema.safeParse(undefined).data
    return [name, value === undefined ? '' : String(value), schema.description]
  })
  expect(described(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'))).toEqual(expected)
})

test('docs/settings.md lists every setting with its default and description', () => {
  const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')
  for (const [name, schema] of Object.entries(settings.shape)) {
    const value = schema.safeParse(undefined).data
    expect(page).toContain(`| \`${name}\` | ${value === undefined ? '' : `\`${value}\``} | ${schema.description} |`)
  }
})
