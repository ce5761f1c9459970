import { EMPTY_VALUE, type Value } from './cells.ts'
import { type ExecutionScope, executeDocument } from './executeDocument.ts'
import type { KindReader, Property } from './properties.ts'

/** A property to read. */
export interface PropertyRequest {
  readonly property: Property
  /** The largest number of its relationships to read, newest first. */
  readonly limit: number
  /** The day of the as-of, `YYYY-MM-DD`; null to ignore dates. */
  readonly validOn: string | null
}

/** The GraphQL document that reads properties of many entities. */
export function valuesDocument(requests: readonly PropertyRequest[]): string {
  const byKind = new Map<string, string[]>()
  for (const [index, request] of requests.entries()) {
    for (const [kind, reader] of request.property.readers) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), `p${index}: ${selectionOf(reader, request)}`])
    }
  }
  const fragments = [...byKind].map(([kind, fields]) => `... on ${kind} { ${fields.join('\n')} }`)
  return `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${fragments.join('\n')} } }`
}

function selectionOf({ field, list }: KindReader, { limit, validOn }: PropertyRequest): string {
  if (!list) return field.select
  const asOf = validOn === null ? '' : `, asOf: { validOn: ${JSON.stringify(validOn)} }`
  return `${list.field}(first: ${limit}${asOf}) { ${list.items} { v: ${field.select} } }`
}

/** Reads the values of each property for each id, in the order of the requests. An unknown id has no values. */
export async function readValues(
  scope: ExecutionScope,
  ids: readonly string[],
  requests: readonly PropertyRequest[],
): Promise<ReadonlyMap<string, readonly (readonly Value[])[]>> {
  if (ids.length === 0 || requests.length === 0) return new Map()
  const { nodes } = await executeDocument(scope, valuesDocument(requests), { ids })
  return new Map(
    ids.map((id, row) => [id, requests.map(({ property }, index) => valuesIn(nodes[row], property, index))]),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: the type of a node depends on the document
function valuesIn(node: any, property: Property, index: number): readonly Value[] {
  const reader = property.readers.get(node?.__typename)
  if (!reader) return []
  const { field, list } = reader
  const data = node[`p${index}`]
  if (!list) return field.read(data)
  return data[list.items].flatMap(({ v }: { v: unknown }) => {
    const values = field.read(v)
    return values.length > 0 ? values : [EMPTY_VALUE]
  })
}
