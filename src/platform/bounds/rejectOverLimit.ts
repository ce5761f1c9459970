import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../lib/errors.ts'
import type { DocumentCost } from './computeCost.ts'
import { LIMITS } from './limits.ts'

/** @throws COST_LIMIT_EXCEEDED, DEPTH_LIMIT_EXCEEDED or ALIAS_LIMIT_EXCEEDED with the value found and the limit. */
export function rejectOverLimit({ nodes, depth, aliases }: DocumentCost): void {
  if (nodes > LIMITS.nodes) {
    throw limitError(
      'COST_LIMIT_EXCEEDED',
      `This document can return ${nodes} records`,
      'Request smaller pages or fewer nested lists',
      nodes,
      LIMITS.nodes,
    )
  }
  if (depth > LIMITS.depth) {
    throw limitError(
      'DEPTH_LIMIT_EXCEEDED',
      `This document nests relationship lists ${depth} levels deep`,
      'Split it into two requests',
      depth,
      LIMITS.depth,
    )
  }
  if (aliases.count > LIMITS.aliases) {
    throw limitError(
      'ALIAS_LIMIT_EXCEEDED',
      `This document selects ${aliases.field} under ${aliases.count} aliases`,
      'Use a list, a filter or nodes(ids:) instead',
      aliases.count,
      LIMITS.aliases,
    )
  }
}

/** Creates an error with HTTP status 400 that states the value found and the limit. */
export function limitError(
  code: ErrorCode,
  problem: string,
  advice: string,
  value: number,
  limit: number,
): GraphQLError {
  return new GraphQLError(`${problem}; the limit is ${limit}. ${advice}.`, {
    extensions: { code, found: value, limit, http: { status: 400 } },
  })
}
