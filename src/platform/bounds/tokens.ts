import { GraphQLError, Lexer, type Source, TokenKind } from 'graphql'
import { refusal } from './bounds.ts'
import { LIMITS } from './limits.ts'

/** The refusal of a document that was too long to be parsed, with how long it is; null for any other error. */
export function tooManyTokens(error: unknown): GraphQLError | null {
  if (!(error instanceof GraphQLError) || !error.source || !/contains more that \d+ tokens/.test(error.message))
    return null
  const found = countTokens(error.source)
  return refusal(
    'TOKEN_LIMIT_EXCEEDED',
    `This document has ${found} tokens`,
    'Ask for less, or in several requests',
    found,
    LIMITS.tokens,
  )
}

/** How many tokens a document has, up to its first error. */
function countTokens(source: Source): number {
  const lexer = new Lexer(source)
  let count = 0
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1
  } catch {
    // What follows is no GraphQL: what was counted is already too much.
  }
  return count
}
