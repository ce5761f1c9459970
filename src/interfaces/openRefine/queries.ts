import { z } from 'zod'
import { coded } from '../../lib/errors.ts'
import { LONGEST_NAME, MOST_CANDIDATES, MOST_QUERIES } from '../../read/reconcile/reconcile.ts'
import { checked, readJson } from './input.ts'

const USUAL_CANDIDATES = 5
const MOST_TYPES = 20
const MOST_PROPERTIES = 8
const MOST_VALUES = 20

const text = (most: number) => z.string().min(1).max(most)

const ENTITY = z.object({ id: text(500), name: z.string().max(500).optional() })
const VALUE = z.union([z.string().max(500), z.number(), z.boolean(), ENTITY], {
  error: 'Expected a text of at most 500 characters, a number, true, false, or { "id": …, "name": … }',
})

/** A value that an entity should have. */
export type GivenValue = z.infer<typeof VALUE>

const PROPERTY = z.object({
  pid: text(250),
  v: z.union([VALUE, z.array(VALUE).max(MOST_VALUES)], {
    error: `Expected a value or at most ${MOST_VALUES} of them: a text of at most 500 characters, a number, true, false, or { "id": …, "name": … }`,
  }),
})

const QUERY = z
  .strictObject({
    query: text(LONGEST_NAME).optional(),
    type: z
      .union([text(100), z.array(text(100)).max(MOST_TYPES)], { error: `Expected a type or at most ${MOST_TYPES}` })
      .default([]),
    type_strict: z.enum(['any', 'should', 'all']).default('should'),
    limit: z.number().int().min(1).max(MOST_CANDIDATES).default(USUAL_CANDIDATES),
    properties: z.array(PROPERTY).max(MOST_PROPERTIES).default([]),
  })
  .refine(({ query, properties }) => query !== undefined || properties.length > 0, 'Expected a query or properties')
  .transform(({ type, type_strict, properties, ...rest }) => ({
    ...rest,
    types: [...new Set([type].flat())],
    strict: type_strict,
    properties: properties.map(({ pid, v }) => ({ pid, values: [v].flat() as readonly GivenValue[] })),
  }))

/** A reconciliation query, its types and values in lists. */
export type Query = z.infer<typeof QUERY>

const BATCH = z.record(z.string(), z.unknown(), { error: 'Expected an object of queries by their keys' })

/**
 * The queries of a batch by their keys.
 * @throws BAD_USER_INPUT, or COST_LIMIT_EXCEEDED for a batch that is larger than the manifest allows
 */
export function readQueries(json: string): ReadonlyMap<string, Query> {
  const entries = Object.entries(readJson('queries', json, BATCH))
  if (entries.length > MOST_QUERIES) {
    throw coded(
      'COST_LIMIT_EXCEEDED',
      `Expected ${MOST_QUERIES} queries at most in a batch, got ${entries.length}. Send them in more than one.`,
    )
  }
  return new Map(entries.map(([key, query]) => [key, checked(`queries.${key}`, query, QUERY)]))
}
