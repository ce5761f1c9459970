// What may hold a semicolon that ends nothing: strings, escaped names and comments.
const TOKEN = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|;|[^'"`/;]+|\//g

/** The statements of a Cypher text, without comments; each ends with `;`. */
export function statementsIn(text: string): string[] {
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
