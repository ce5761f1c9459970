import type { DataStep } from '../../neo4j/graph/dataStep.ts'

/** How many requests one transaction goes over. */
const BATCH = 1_000

/**
 * Rewrites the results that are kept for requests which come again: release 0.1.0 stored `mistakes` with a `field`, where
 * this one stores `errors` with a `path`.
 */
export const requestResults: DataStep = {
  id: '013_request_results',
  version: 1,

  async begin(tx) {
    const [row] = await tx.run('RETURN COUNT { (:Request) } AS requests')
    return Number(row?.requests)
  },

  async batch(tx, cursor) {
    const requests = await tx.run(PAGE, { after: cursor ?? '', limit: BATCH })
    if (requests.length === 0) return null
    const rows = requests.map(({ id, result }) => ({ id, result: rewrite(String(result)) }))
    await tx.run('UNWIND $rows AS row MATCH (r:Request {id: row.id}) SET r.result = row.result', { rows })
    return { cursor: String(rows.at(-1)?.id), records: rows.length }
  },
}

const PAGE = `MATCH (r:Request) WHERE r.id > $after AND r.result IS NOT NULL
RETURN r.id AS id, r.result AS result
ORDER BY r.id LIMIT $limit`

/** What release 0.1.0 stored about the refusal of an item. */
interface Mistake {
  readonly field: unknown
}

const rewrite = (result: string): string =>
  JSON.stringify(JSON.parse(result, (_name, value) => (Array.isArray(value?.mistakes) ? withErrors(value) : value)))

function withErrors({ mistakes, ...result }: { readonly mistakes: readonly Mistake[] }): unknown {
  return { ...result, errors: mistakes.map(({ field, ...mistake }) => ({ ...mistake, path: field })) }
}
