import { strToU8, zipSync } from 'fflate'
import type { SavedQuery } from './savedQueries.ts'

// The first day that a zip file can say: the same queries make the same bytes.
const MADE_AT = new Date(1980, 0, 1)

/**
 * The saved queries as Neo4j Browser exports and imports them: a zip file with a folder for each chapter and a file for
 * each query, whose first line is its title there. (It takes a `.cypher` file too, but as one query.)
 */
export function favouritesOf(queries: readonly SavedQuery[]): Uint8Array {
  const files = queries.map(({ name, title, chapter, cypher }) => [
    `${chapter}/${name}.cypher`,
    strToU8(`// ${title}\n${cypher.query}\n`),
  ])
  return zipSync(Object.fromEntries(files), { mtime: MADE_AT })
}
