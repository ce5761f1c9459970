import { z } from 'zod'
import { graphqlError } from '../../lib/errors.ts'
import { MAX_CANDIDATES, MAX_NAME_LENGTH, MAX_QUERIES } from '../../read/reconcile/reconcileResolver.ts'
import { parseInput, parseJsonInput } from './parseInput.ts'

const DEFAULT_CANDIDATES = 5
const MAX_TYPES = 20
const MAX_PROPERTIES = 8
const MAX_VALUES = 20

const text = (most: number) => z.string().min(1).max(most)

const ENTITY = z.object({ id: text(500), name: z.string().max(500).optional() })
const VALUE = z.union([z.string().max(500), z.number(), z.boolean(), ENTITY], {
  error: 'Expected a text of at most 500 characters, a number, true, false, or { "id": …, "name": … }',
})

/** A value that a candidate should have. */
export type GivenValue = z.infer<typeof VALUE>

const PROPERTY = z.object({
  pid: text(250),
  v: z.union([VALUE, z.array(VALUE).max(MAX_VALUES)], {
    error: `Expected a value or at most ${MAX_VALUES} of them: a text of at most 500 characters, a number, true, false, or { "id": …, "name": … }`,
  }),
})

const QUERY = z
  .strictObject({
    query: text(MAX_NAME_LENGTH).optional(),
    type: z
      .union([text(100), z.array(text(100)).max(MAX_TYPES)], { error: `Expected a type or at most ${MAX_TYPES}` })
      .default([]),
    type_strict: z.enum(['any', 'should', 'all']).default('should'),
    limit: z.number().int().min(1).max(MAX_CANDIDATES).default(DEFAULT_CANDIDATES),
    properties: z.array(PROPERTY).max(MAX_PROPERTIES).default([]),
  })
  .refine(({ query, properties }) => query !== undefined || properties.length > 0, 'Expected a query or properties')
  .transform(({ type, type_strict, properties, ...rest }) => ({
    ...rest,
    types: [...new Set([type].flat())],
    strict: type_strict,
    properties: properties.map(({ pid, v }) => ({ pid, values: [v].flat() as readonly GivenValue[] })),
  }))

/** A reconciliation query with its types and values normalized to lists. */
export type ReconcileQuery = z.infer<typeof QUERY>

const BATCH = z.record(z.string(), z.unknown(), { error: 'Expected an object of queries by their keys' })

/**
 * Parses the queries of a batch, by their keys.
 * @throws BAD_USER_INPUT, or COST_LIMIT_EXCEEDED for a batch that is larger than the manifest allows
 */
export function parseQueries(json: string): ReadonlyMap<string, ReconcileQuery> {
  const entries = Object.entries(parseJsonInput('queries', json, BATCH))
  if (entries.length > MAX_QUERIES) {
    throw graphqlError(
      'COST_LIMIT_EXCEEDED',
      `Expected at most ${MAX_QUERIES} queries in a batch, got ${entries.length}. Send several batches.`,
    )
  }
  return new Map(entries.map(([key, query]) => [key, parseInput(`queries.${key}`, query, QUERY)]))
}
