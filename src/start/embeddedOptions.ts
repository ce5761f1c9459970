import type { Config } from '../config.ts'
import type { EmbeddedOptions } from '../database/embedded.ts'
import { PATHS } from './paths.ts'

/** The embedded server that the settings mean. */
export function embeddedOptions(config: Config, onProgress: (text: string) => void): EmbeddedOptions {
  const { neo4j, dataDir, javaHome, path: searchPath } = config
  return { ...neo4j, dataDir, javaHome, searchPath, pom: PATHS.pom, cacheDir: PATHS.jars, onProgress }
}
