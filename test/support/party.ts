import type { RoleName } from '../../src/model/context.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { TestApi } from './api.ts'
import { keyFor } from './keys.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test writes and reads whatever JSON there is
type Json = any

/** A party with an API key, as a client of the API. */
export interface Party {
  readonly secret: string
  /** Runs a document that must have no errors, and returns its data. */
  data(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Json>
  /** Runs a mutation with one argument `input`, and returns its payload with the record's fields. */
  write(mutation: string, input: Json): Promise<Json>
  /** Runs applyBatch, and returns its payload. */
  batch(items: readonly Json[], more?: Json): Promise<Json>
}

/** Creates an API key for a party of this name. */
export async function createParty(graph: Graph, api: TestApi, role: RoleName, name: string): Promise<Party> {
  const secret = await keyFor(graph, role, name)
  const data = async (query: string, variables?: Readonly<Record<string, unknown>>) => {
    const { data: result, errors } = await api.askAs(secret, query, variables)
    if (errors) throw new Error(`Expected no errors, got ${JSON.stringify(errors)}`)
    return result
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

/** The document that runs a mutation and selects its payload. */
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

/** The key of a record by an external id. */
export const recordKey = (value: string, scheme = 'test') => ({ externalId: { scheme, value } })

/** A claim on a source that the caller describes. */
export const claimOn = (title = 'A partner', more: Json = {}) => ({ source: { sourceKind: 'PARTNER', title }, ...more })
