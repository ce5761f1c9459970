import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { PATHS } from '../../platform/paths.ts'

/** A query in Cypher and GraphQL, from two files in `browser/queries/`. */
export interface SavedQuery {
  /** Name of both files without extension. */
  readonly name: string
  /** Title, worded as a question. */
  readonly title: string
  /** Chapter of the guide, also the folder in the favourites. */
  readonly chapter: string
  readonly cypher: QueryText
  readonly graphql: QueryText
}

/** The query in one of the languages. */
export interface QueryText {
  /** The whole file. */
  readonly file: string
  /** The query without its header lines. */
  readonly query: string
  /** The result fields that contain ids. Both languages return equal ids in equal order. */
  readonly ids: string
}

const LANGUAGES = { cypher: '//', graphql: '#' } as const
type Language = keyof typeof LANGUAGES

/**
 * Reads the saved queries of a folder, in the order of their names.
 * @throws Problem that names the invalid file and the expected content.
 */
export const savedQueries = (folder: string = PATHS.savedQueries): readonly SavedQuery[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => pairNamed(folder, file.replace(/\.cypher$/, '')))

function pairNamed(folder: string, name: string): SavedQuery {
  const [cypher, graphql] = [read(folder, name, 'cypher'), read(folder, name, 'graphql')]
  for (const line of ['title', 'chapter'] as const) {
    if (cypher[line] === graphql[line]) continue
    throw new Problem(
      `"${graphql[line]}" as the ${line} of ${name}.graphql`,
      `"${cypher[line]}" as in ${name}.cypher`,
      'use the same text in both files',
    )
  }
  return { name, title: cypher.title, chapter: cypher.chapter, cypher, graphql }
}

/** Parses a file. Its first three lines are comments: the title, `chapter: …` and `ids: …`. */
function read(folder: string, name: string, language: Language) {
  const file = readFileSync(path.join(folder, `${name}.${language}`), 'utf8')
  const lines = file.split('\n')
  const [title = '', chapter = '', ids = ''] = ['', 'chapter: ', 'ids: '].map((key, i) => {
    const [line = '', start] = [lines[i], `${LANGUAGES[language]} ${key}`]
    if (line.startsWith(start)) return line.slice(start.length)
    throw new Problem(`"${line}" as line ${i + 1} of ${name}.${language}`, `${start}…`, 'correct the line')
  })
  return { title, chapter, ids, file, query: lines.slice(3).join('\n').trim() }
}
