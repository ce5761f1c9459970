import { existsSync } from 'node:fs'
import type { z } from 'zod'
import { Problem } from '../lib/problem.ts'
import { DEFAULT_PASSWORD, isLoopback, type Settings, validatedSettings } from './settings.ts'

/** The settings as the code uses them, frozen. */
export type Config = Readonly<{
  host: string
  port: number
  dataDir: string
  neo4j: Readonly<{
    uri: string | undefined
    user: string
    password: string
    database: string
    boltPort: number
    httpPort: number
    heap: string
    pageCache: string
  }>
  javaHome: string | undefined
  /** PATH on which Java and Maven are searched. */
  path: string
  /** Folders under `seeds/` that the first start loads. */
  load: 'all' | readonly string[]
  introspection: boolean
  access: Readonly<{
    anonymousReads: boolean
    /** Null if tokens are not accepted. */
    oidc: Readonly<{ issuer: string; audience: string; jwksUri: string; rolesClaim: string }> | null
  }>
  logLevel: Settings['LOG_LEVEL']
}>

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment, and those that it does not set from `.env` in the current folder. No other
 * code reads the environment.
 * @throws Problem that names every setting with an invalid value.
 */
export function readConfig(env: Environment = environment()): Config {
  const values = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = validatedSettings.safeParse(values)
  if (!parsed.success) throw problemOf(parsed.error, values)
  return freeze(parsed.data, env.PATH ?? '')
}

function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

function problemOf(error: z.ZodError, values: Environment): Problem {
  const display = (name: string) => (name === 'NEO4J_PASSWORD' ? '(not shown)' : JSON.stringify(values[name] ?? ''))
  const names = error.issues.map(({ path }) => String(path[0]))
  return new Problem(
    names.map((name) => `${name}=${display(name)}`).join(', '),
    error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; '),
    'correct them in the environment or in .env as described in .env.example, or remove them',
  )
}

function freeze(from: Settings, path: string): Config {
  const neo4j = Object.freeze({
    uri: from.NEO4J_URI,
    user: from.NEO4J_USER,
    password: from.NEO4J_PASSWORD,
    database: from.NEO4J_DATABASE,
    boltPort: from.NEO4J_BOLT_PORT,
    httpPort: from.NEO4J_HTTP_PORT,
    heap: from.NEO4J_HEAP,
    pageCache: from.NEO4J_PAGECACHE,
  })
  const { HOST: host, PORT: port, DATA_DIR: dataDir, JAVA_HOME: javaHome, LOG_LEVEL: logLevel } = from
  const access = Object.freeze({
    anonymousReads: from.ANONYMOUS_READS ? from.ANONYMOUS_READS === 'true' : isLoopback(host),
    oidc: oidcFrom(from),
  })
  const introspection = from.INTROSPECTION === 'true'
  return Object.freeze({
    host,
    port,
    dataDir,
    neo4j,
    javaHome,
    path,
    load: foldersOf(from.LOAD),
    introspection,
    access,
    logLevel,
  })
}

function oidcFrom(from: Settings): Config['access']['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLES_CLAIM: rolesClaim } = from
  if (issuer === undefined || audience === undefined) return null
  const jwksUri = from.OIDC_JWKS_URI ?? `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`
  return Object.freeze({ issuer, audience, jwksUri, rolesClaim })
}

function foldersOf(load: string): 'all' | readonly string[] {
  if (load === 'all') return 'all'
  return load === 'none' ? [] : load.split(',')
}

/** The password as a terminal may show it: only the default one, otherwise the name of the setting that holds it. */
export const printablePassword = (password: string): string =>
  password === DEFAULT_PASSWORD ? password : 'as set in NEO4J_PASSWORD'
