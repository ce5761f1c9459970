import type { EmbeddedOptions } from '../../neo4j/database/embedded.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'

/** The embedded server that the settings mean. */
export function embeddedOptions(config: Config, onProgress: (text: string) => void): EmbeddedOptions {
  const { neo4j, dataDir, javaHome, path: searchPath } = config
  return { ...neo4j, dataDir, javaHome, searchPath, pom: PATHS.pom, cacheDir: PATHS.jars, onProgress }
}
