/**
 * A value as a literal of Cypher. JSON's strings, numbers, booleans and lists are Cypher's as well, but for what Cypher
 * reads before it reads strings: a backslash before u begins a character wherever it stands, even after another one.
 * https://neo4j.com/docs/cypher-manual/5/values-and-types/
 */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')}}`
  }
  if (typeof value === 'string') return textLiteral(value)
  return JSON.stringify(value ?? null)
}

const textLiteral = (text: string): string =>
  text
    .split(/(?<=\\)(?=u)/)
    .map((piece) => JSON.stringify(piece))
    .join(' + ')
