export interface ServerSettings {
  readonly boltPort: number
  readonly httpPort: number
  /** Sizes such as 512m. */
  readonly heap: string
  readonly pageCache: string
  /** Whether nothing can be written to its databases but to the one that holds its users; false when absent. */
  readonly readOnly?: boolean
}

/**
 * The server's configuration: loopback only, passwords on, usage reports off. A setting that the server does not know
 * stops it, so this holds only what differs from its defaults. By those an index is read whole for its statistics
 * whenever a twentieth of it has changed, which takes a sixth of the time of a large load.
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

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** The arguments of java that run the server from a folder of jars. */
export const javaArguments = (jars: string, home: string, conf: string, heap: string): string[] => [
  `-Xmx${heap}`,
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-cp',
  `${jars}/*`,
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${home}`,
  `--config-dir=${conf}`,
]

/** The arguments of java that run neo4j-admin from a folder of jars. */
export const adminArguments = (jars: string, heap: string, command: readonly string[]): string[] => [
  `-Xmx${heap}`,
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-cp',
  `${jars}/*`,
  'org.neo4j.cli.AdminTool',
  ...command,
]
