/** A link of a page: the target as it is written, and the line on which it stands. */
export interface Link {
  readonly target: string
  readonly line: number
}

const FENCE = /^```/

/** The lines of a page without those of fenced code, which become empty so that line numbers stay. */
function proseLines(text: string): readonly string[] {
  let fenced = false
  return text.split('\n').map((line) => {
    const isFence = FENCE.test(line)
    if (isFence) fenced = !fenced
    return fenced || isFence ? '' : line
  })
}

/** The links and images of a page, without those inside code. */
export const linksIn = (text: string): readonly Link[] =>
  proseLines(text).flatMap((line, index) =>
    [...line.replace(/`[^`]*`/g, (code) => code.replace(/[[\]]/g, ' ')).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target = '']) => ({ target, line: index + 1 }),
    ),
  )

/** The anchors that GitHub gives to the headings of a page. */
export const anchorsIn = (text: string): ReadonlySet<string> =>
  new Set(
    proseLines(text)
      .filter((line) => /^#+ /.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
  )

/** The names of the npm scripts that a page mentions, in code or in prose. */
export const scriptsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => (run ?? short) as string,
    ),
  )

/** The paths of files that a page names in inline code, such as `src/main.ts` or `seeds/README.md`. */
export const codePathsIn = (text: string): readonly string[] =>
  proseLines(text).flatMap((line) =>
    [...line.matchAll(/`((?:src|test|bench|docs|seeds|migrations|schema|examples|browser|scripts)\/[^`\s]*)`/g)].map(
      ([, path = '']) => path,
    ),
  )

/** The rows of the tables of a page, as the texts of their cells. */
export const tableRowsIn = (text: string): readonly (readonly string[])[] =>
  proseLines(text)
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )
