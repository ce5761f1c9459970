import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The versions of the software in a benchmark, by name. @param root the root folder of the project */
export function versions(root: string): Readonly<Record<string, string>> {
  const versionOf = (folder: string): string =>
    JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')).version
  const neo4j = /<neo4j\.version>([^<]+)|<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(path.join(root, 'pom.xml'), 'utf8'),
  )
  return {
    Node: process.versions.node,
    Neo4j: neo4j?.[1] ?? neo4j?.[2] ?? 'unknown',
    'neo4j-driver': versionOf('node_modules/neo4j-driver'),
    '@neo4j/graphql': versionOf('bench/node_modules/@neo4j/graphql'),
    '@apollo/server': versionOf('bench/node_modules/@apollo/server'),
  }
}
