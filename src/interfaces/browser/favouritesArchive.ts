import { strToU8, zipSync } from 'fflate'
import type { SavedQuery } from './savedQueries.ts'

// The earliest date of the ZIP format, so that equal queries give equal bytes.
const MODIFIED_AT = new Date(1980, 0, 1)

/**
 * The saved queries as a ZIP archive that Neo4j Browser imports: a folder for each chapter and a file for each query, whose
 * first line is the title. (Browser imports a single `.cypher` file as one query.)
 */
export function favouritesArchive(queries: readonly SavedQuery[]): Uint8Array {
  const files = queries.map(({ name, title, chapter, cypher }) => [
    `${chapter}/${name}.cypher`,
    strToU8(`// ${title}\n${cypher.query}\n`),
  ])
  return zipSync(Object.fromEntries(files), { mtime: MODIFIED_AT })
}
