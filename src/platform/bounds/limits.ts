/** What one document may ask for. Introspection counts nothing. */
export const LIMITS = {
  /** Records that it can return. */
  nodes: 20_000,
  /** Lists of relationships inside one another. */
  levels: 6,
  /** Names under which it asks for one field of one type. */
  aliases: 15,
  /** Lexical tokens (GraphQL specification, section 2.1.6). */
  tokens: 1_500,
} as const
