export interface ServerSettings {
  readonly boltPort: number
  readonly httpPort: number
  /** Maximum heap size, such as 512m. */
  readonly heap: string
  /** Size of the page cache, such as 512m. */
  readonly pageCache: string
  /** Makes all databases read-only, except `system`, which holds the users; false when absent. */
  readonly readOnly?: boolean
}

/**
 * The server's configuration: it listens on loopback only, requires a password and sends no usage reports. The server
 * does not start with an unknown setting, so the file contains only settings that differ from their defaults. By default
 * Neo4j scans an index again for its statistics after 5 % of it has changed, which takes a sixth of the time of a large
 * load; here it does so after 50 %.
 * https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/
 */
export const neo4jConf = ({
  boltPort,
  httpPort,
  pageCache,
  readOnly = false,
}: ServerSettings): string => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${boltPort}
server.bolt.advertised_address=127.0.0.1:${boltPort}
server.http.listen_address=127.0.0.1:${httpPort}
server.http.advertised_address=127.0.0.1:${httpPort}
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=${pageCache}
db.tx_log.rotation.retention_policy=2 files
db.index_sampling.update_percentage=50
${readOnly ? 'server.databases.default_to_read_only=true\n' : ''}`

const OPEN_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** The arguments of `java` for the server, from a folder of jars. */
export const serverArguments = (jars: string, home: string, conf: string, heap: string): string[] => [
  `-Xmx${heap}`,
  ...OPEN_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-cp',
  `${jars}/*`,
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${home}`,
  `--config-dir=${conf}`,
]

/** The arguments of `java` for neo4j-admin, from a folder of jars. */
export const adminArguments = (jars: string, heap: string, command: readonly string[]): string[] => [
  `-Xmx${heap}`,
  ...OPEN_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-cp',
  `${jars}/*`,
  'org.neo4j.cli.AdminTool',
  ...command,
]
