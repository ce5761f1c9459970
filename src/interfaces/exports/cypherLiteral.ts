/**
 * Formats a value as a Cypher literal. JSON strings, numbers, booleans and lists are valid Cypher with one exception:
 * Cypher replaces unicode escapes (`\u` and four digits) before it parses strings, even if the backslash is itself
 * escaped. https://neo4j.com/docs/cypher-manual/5/values-and-types/
 */
export function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}: ${cypherLiteral(inner)}`)
      .join(', ')}}`
  }
  if (typeof value === 'string') return textLiteral(value)
  return JSON.stringify(value ?? null)
}

const textLiteral = (text: string): string =>
  text
    .split(/(?<=\\)(?=u)/)
    .map((part) => JSON.stringify(part))
    .join(' + ')
