import type { RoleName } from '../../src/model/context.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { TestApi } from './api.ts'
import { keyFor } from './keys.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test writes and reads whatever JSON there is
type Json = any

/** Somebody with a key, as a partner's program sees the API. */
export interface Party {
  readonly secret: string
  /** The data of a document that has no errors. */
  data(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Json>
  /** The payload of a mutation with one argument `input`, with all that it says of the record. */
  write(mutation: string, input: Json): Promise<Json>
  /** The payload of a batch. */
  batch(items: readonly Json[], more?: Json): Promise<Json>
}

/** A party with a key of its own under a name. */
export async function partyOf(graph: Graph, api: TestApi, role: RoleName, name: string): Promise<Party> {
  const secret = await keyFor(graph, role, name)
  const data = async (query: string, variables?: Readonly<Record<string, unknown>>) => {
    const { data: found, errors } = await api.askAs(secret, query, variables)
    if (errors) throw new Error(`Expected no errors, got ${JSON.stringify(errors)}`)
    return found
  }
  const write = async (mutation: string, input: Json) => (await data(documentOf(mutation), { input }))[mutation]
  let batches = 0
  const batch = (items: readonly Json[], more: Json = {}) => {
    batches += 1
    return write('applyBatch', { items, idempotencyKey: `${secret.slice(0, 12)}:${batches}`, ...more })
  }
  return { secret, data, write, batch }
}

const ERRORS = 'userErrors { code message field itemIndex }'
const CLAIMS = 'claims { nodes { recordedBy basis withdrawnAt source { id } values { field value } } }'
const RECORD = `id version disputed disputedFields basis externalIds { scheme value } ${CLAIMS}`

/** What is asked of the payload of each mutation. */
function documentOf(mutation: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fieldsOf(mutation)} ${ERRORS} } }`
}

function fieldsOf(mutation: string): string {
  if (mutation === 'applyBatch') return `applied results { id created changed ${ERRORS} }`
  if (mutation === 'withdrawClaims') return 'withdrawn deleted'
  if (mutation === 'mergeEntities') {
    return `mergeId movedRelationships entity { name names { value } redirectedFrom ${RECORD} }`
  }
  if (mutation === 'unmergeEntities') {
    return `undecidedCount undecided { id } entities { name names { value } redirectedFrom ${RECORD} }`
  }
  const [, verb, name = ''] = /^(upsert|record)(.+)$/.exec(mutation) ?? []
  const as = name.charAt(0).toLowerCase() + name.slice(1)
  const own =
    verb === 'upsert'
      ? 'name description bare names { value language nameKind }'
      : 'validity { start end startEarliest startLatest endEarliest endLatest attestedOn } from { id } to { id }'
  return `created changed ${as} { ${RECORD} ${own} }`
}

/** The key of a record by a caller's own id for it. */
export const by = (value: string, scheme = 'test') => ({ externalId: { scheme, value } })

/** A claim on a source of the caller's own. */
export const on = (title = 'A partner', more: Json = {}) => ({ source: { sourceKind: 'PARTNER', title }, ...more })
