/** Upper bounds of one document. Introspection fields are not counted. */
export const LIMITS = {
  /** Records that the document can return. */
  nodes: 20_000,
  /** Nesting depth of relationship lists. */
  depth: 6,
  /** Distinct aliases (response keys) of one field of one type. */
  aliases: 15,
  /** Lexical tokens (GraphQL specification, section 2.1.6). */
  tokens: 1_500,
} as const
