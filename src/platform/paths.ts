import { fileURLToPath } from 'node:url'

const at = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

/** Absolute paths of the project's files; they resolve alike from `src/` and from `dist/`. */
export const PATHS = {
  pom: at('pom.xml'),
  jars: at('.cache/neo4j'),
  migrations: at('migrations'),
  seeds: at('seeds'),
  browserKit: at('browser'),
  savedQueries: at('browser/queries'),
} as const
