import { existsSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../lib/problem.ts'

const port = z.coerce.number().int().min(0).max(65_535)
/** Whether a host name or address is the loopback interface. */
const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host)

// Keys fetched over plain HTTP could be replaced in transit.
const issuerUrl = z
  .url({ error: 'Expected a URL such as https://login.example.org', abort: true })
  .refine(
    (text) => /^https:/i.test(text) || isLoopback(new URL(text).hostname),
    'Expected https unless the host is the loopback address',
  )

const memory = z.string().regex(/^\d+[kmg]$/i, 'Expected a size such as 512m or 2g')

/** All settings with defaults and descriptions. A test compares `.env.example` and the documentation with them. */
// Everyone can read it in the documentation, so it protects nothing and may be printed.
const DEFAULT_PASSWORD = 'migration-governance'

export const settings = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address on which the API listens.'),
  PORT: port.default(4000).describe('Port of the API and the playground.'),
  DATA_DIR: z.string().default('.data').describe('Folder for the data of the embedded database.'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/.+/, 'Expected a URI such as neo4j://db.example.org:7687')
    .optional()
    .describe('URI of an existing Neo4j server, version 5.26 or later. If absent, the embedded server is started.'),
  NEO4J_USER: z.string().default('neo4j').describe('Database user.'),
  NEO4J_PASSWORD: z
    .string()
    .min(8, 'Expected at least 8 characters')
    .default(DEFAULT_PASSWORD)
    .describe('Password of that user, at least 8 characters. The embedded server listens on loopback only.'),
  NEO4J_DATABASE: z.string().default('neo4j').describe('Database name.'),
  NEO4J_BOLT_PORT: port.default(7687).describe('Bolt port of the embedded server.'),
  NEO4J_HTTP_PORT: port.default(7474).describe('Port of Neo4j Browser on the embedded server.'),
  NEO4J_HEAP: memory.default('768m').describe('Maximum heap of the embedded server.'),
  NEO4J_PAGECACHE: memory.default('256m').describe('Page cache of the embedded server.'),
  JAVA_HOME: z
    .string()
    .optional()
    .describe('Java installation (17 or later) for the embedded server. If absent, java on the PATH is used.'),
  LOAD: z
    .string()
    .regex(/^[\w./-]+(,[\w./-]+)*$/, 'Expected all, none, or a comma-separated list of folders under seeds/')
    .default('all')
    .describe('Folders under seeds/ that the first start loads: all, none, or a list such as seeds,reference.'),
  INTROSPECTION: z
    .enum(['true', 'false'])
    .default('true')
    .describe(
      'Whether introspection queries are allowed: true or false. The documentation in the playground needs them.',
    ),
  ANONYMOUS_READS: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Whether requests without a key may read: true or false. If absent, true if HOST is a loopback address, else false.',
    ),
  OIDC_ISSUER: issuerUrl
    .optional()
    .describe('OpenID Connect issuer whose tokens are accepted. If absent, only keys are. Requires OIDC_AUDIENCE.'),
  OIDC_AUDIENCE: z.string().optional().describe('Audience that a token must have.'),
  OIDC_JWKS_URI: issuerUrl
    .optional()
    .describe("URL of the issuer's key set. If absent, <OIDC_ISSUER>/.well-known/jwks.json."),
  OIDC_ROLES_CLAIM: z
    .string()
    .default('roles')
    .describe('Token claim that contains the roles: a list, or one string separated by spaces.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Minimum level of log messages.'),
})

/** The settings with the rules that concern several of them. */
const validated = settings.refine((all) => (all.OIDC_ISSUER === undefined) === (all.OIDC_AUDIENCE === undefined), {
  path: ['OIDC_AUDIENCE'],
  error: 'Expected both OIDC_ISSUER and OIDC_AUDIENCE, or neither',
})

type Settings = z.infer<typeof settings>

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
  const parsed = validated.safeParse(values)
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
