import { existsSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../lib/problem.ts'

const port = z.coerce.number().int().min(0).max(65_535)
/** Whether an address is one that only this machine reaches. */
const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host)

// Keys that come over plain HTTP could be anybody's.
const issuerUrl = z
  .url({ error: 'Expected a URL such as https://login.example.org', abort: true })
  .refine((text) => /^https:/i.test(text) || isLoopback(new URL(text).hostname), 'Expected https outside this machine')

const memory = z.string().regex(/^\d+[kmg]$/i, 'Expected a size such as 512m or 2g')

/** Every setting with its default and its description: the README and `.env.example` say the same. */
export const settings = z.object({
  HOST: z.string().default('127.0.0.1').describe('The address that the API listens on.'),
  PORT: port.default(4000).describe('The port of the API and the playground.'),
  DATA_DIR: z.string().default('.data').describe('The folder for the data of the embedded database.'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/.+/, 'Expected a URI such as neo4j://db.example.org:7687')
    .optional()
    .describe('A Neo4j of your own, 5.26 or later; without it the embedded server is started.'),
  NEO4J_USER: z.string().default('neo4j').describe('The user of the database.'),
  NEO4J_PASSWORD: z
    .string()
    .min(8, 'Expected at least 8 characters')
    .default('migration-governance')
    .describe('The password of that user, at least 8 characters. The embedded server listens on loopback only.'),
  NEO4J_DATABASE: z.string().default('neo4j').describe('The name of the database.'),
  NEO4J_BOLT_PORT: port.default(7687).describe('The Bolt port of the embedded server.'),
  NEO4J_HTTP_PORT: port.default(7474).describe('The port of Neo4j Browser on the embedded server.'),
  NEO4J_HEAP: memory.default('768m').describe('The heap of the embedded server.'),
  NEO4J_PAGECACHE: memory.default('256m').describe('The page cache of the embedded server.'),
  JAVA_HOME: z
    .string()
    .optional()
    .describe('The Java (17 or later) for the embedded server; without it the one on the PATH.'),
  LOAD: z
    .string()
    .regex(/^[\w./-]+(,[\w./-]+)*$/, 'Expected all, none, or folders under seeds/ with commas between')
    .default('all')
    .describe('Which folders under seeds/ a first start loads: all, none, or names such as seeds,reference.'),
  INTROSPECTION: z
    .enum(['true', 'false'])
    .default('true')
    .describe('Whether callers may ask the API for its schema: true or false. The playground needs it for its docs.'),
  ANONYMOUS_READS: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Whether reading takes no key: true or false. Without it, true where HOST is an address of this machine alone, else false.',
    ),
  OIDC_ISSUER: issuerUrl
    .optional()
    .describe('Whose OpenID Connect tokens are taken beside keys; without it none are. Needs OIDC_AUDIENCE.'),
  OIDC_AUDIENCE: z.string().optional().describe('The audience that such a token has to be made for.'),
  OIDC_JWKS_URI: issuerUrl
    .optional()
    .describe('Where the issuer publishes its keys; without it, at <OIDC_ISSUER>/.well-known/jwks.json.'),
  OIDC_ROLES_CLAIM: z
    .string()
    .default('roles')
    .describe('The claim of a token that names its roles: a list, or one text with spaces between.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much the API logs.'),
})

/** What no setting can say for itself. */
const together = settings.refine((given) => (given.OIDC_ISSUER === undefined) === (given.OIDC_AUDIENCE === undefined), {
  path: ['OIDC_AUDIENCE'],
  error: 'Expected both OIDC_ISSUER and OIDC_AUDIENCE, or neither',
})

type Settings = z.infer<typeof settings>

/** The settings, frozen, under names for code. */
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
  /** The PATH on which Java and Maven are looked for. */
  path: string
  /** Folders under `seeds/`, or all of them. */
  load: 'all' | readonly string[]
  introspection: boolean
  access: Readonly<{
    anonymousReads: boolean
    /** Null when no tokens are taken. */
    oidc: Readonly<{ issuer: string; audience: string; jwksUri: string; rolesClaim: string }> | null
  }>
  logLevel: Settings['LOG_LEVEL']
}>

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings: the only place that looks at the environment. A `.env` file in the current folder fills in what
 * the environment leaves open.
 * @throws Problem that names every setting with a value that cannot be.
 */
export function readConfig(env: Environment = environment()): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = together.safeParse(given)
  if (!parsed.success) throw problemWith(parsed.error, given)
  return freeze(parsed.data, env.PATH ?? '')
}

function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

function problemWith(error: z.ZodError, given: Environment): Problem {
  const secret = (name: string) => (name === 'NEO4J_PASSWORD' ? '(not shown)' : JSON.stringify(given[name] ?? ''))
  const names = error.issues.map(({ path }) => String(path[0]))
  return new Problem(
    names.map((name) => `${name}=${secret(name)}`).join(', '),
    error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; '),
    'set these in the environment or in .env to values as described in .env.example, or leave them out',
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
