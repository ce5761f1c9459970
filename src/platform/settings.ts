import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
/** Whether a host name or address is the loopback interface. */
export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host)

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
export const DEFAULT_PASSWORD = 'migration-governance'

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
export const validatedSettings = settings.refine(
  (all) => (all.OIDC_ISSUER === undefined) === (all.OIDC_AUDIENCE === undefined),
  {
    path: ['OIDC_AUDIENCE'],
    error: 'Expected both OIDC_ISSUER and OIDC_AUDIENCE, or neither',
  },
)

export type Settings = z.infer<typeof settings>
