import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { PATHS } from '../../platform/paths.ts'

/** One question in both languages, from a pair of files in `browser/queries/`. */
export interface SavedQuery {
  /** The name of both files without their ends. */
  readonly name: string
  /** The question, as a person asks it. */
  readonly title: string
  /** The chapter of the guide that it belongs to, which is also its folder among the favourites. */
  readonly chapter: string
  readonly cypher: Text
  readonly graphql: Text
}

/** The query in one of the languages. */
export interface Text {
  /** The whole file. */
  readonly file: string
  /** The query without the lines at its head. */
  readonly query: string
  /** Where the ids stand in its answer: the two languages give the same ones in the same order. */
  readonly ids: string
}

const LANGUAGES = { cypher: '//', graphql: '#' } as const
type Language = keyof typeof LANGUAGES

/**
 * The saved queries of a folder, in the order of their names.
 * @throws Problem that names the file and what it should say.
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
      `"${cypher[line]}", as ${name}.cypher has it`,
      'write the same in both',
    )
  }
  return { name, title: cypher.title, chapter: cypher.chapter, cypher, graphql }
}

/** The head of a file is three comments: the title, `chapter: …` and `ids: …`. */
function read(folder: string, name: string, language: Language) {
  const file = readFileSync(path.join(folder, `${name}.${language}`), 'utf8')
  const lines = file.split('\n')
  const [title = '', chapter = '', ids = ''] = ['', 'chapter: ', 'ids: '].map((key, i) => {
    const [line = '', start] = [lines[i], `${LANGUAGES[language]} ${key}`]
    if (line.startsWith(start)) return line.slice(start.length)
    throw new Problem(`"${line}" as line ${i + 1} of ${name}.${language}`, `${start}…`, 'write the line so')
  })
  return { title, chapter, ids, file, query: lines.slice(3).join('\n').trim() }
}
