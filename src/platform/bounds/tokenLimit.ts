import { GraphQLError, Lexer, type Source, TokenKind } from 'graphql'
import { LIMITS } from './limits.ts'
import { limitError } from './rejectOverLimit.ts'

/** Converts the parser's token limit error into a coded one with the token count; null for any other error. */
export function tokenLimitError(error: unknown): GraphQLError | null {
  if (!(error instanceof GraphQLError) || !error.source || !/contains more that \d+ tokens/.test(error.message))
    return null
  const count = countTokens(error.source)
  return limitError(
    'TOKEN_LIMIT_EXCEEDED',
    `This document has ${count} tokens`,
    'Select fewer fields or split the document into several requests',
    count,
    LIMITS.tokens,
  )
}

/** Counts the tokens of a document up to its first lexical error. */
function countTokens(source: Source): number {
  const lexer = new Lexer(source)
  let count = 0
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1
  } catch {
    // The rest cannot be tokenized; the count already exceeds the limit.
  }
  return count
}
