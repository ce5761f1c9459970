// Semicolons inside strings, escaped names and comments do not end a statement.
const TOKEN = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|;|[^'"`/;]+|\//g

/** Splits a Cypher text at its semicolons into statements, without comments. */
export function splitStatements(text: string): string[] {
  const statements: string[] = []
  let current = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ';') {
      statements.push(current.trim())
      current = ''
    } else if (!isComment(token)) current += token
  }
  return [...statements, current.trim()].filter((statement) => statement !== '')
}

const isComment = (token: string): boolean => token.startsWith('//') || token.startsWith('/*')

/**
 * First line of a statement that is meant to read all records of a label or type, such as a network or a count by year.
 * test/plans requires every other statement to start at an index.
 */
export const FULL_SCAN_MARKER = '// Full scan intended.'
