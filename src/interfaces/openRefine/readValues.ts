import { type Asking, ask } from './ask.ts'
import { NO_VALUE, type Value } from './cells.ts'
import type { Property, Reading } from './properties.ts'

/** A property with how many of its values are wanted, and from which day they are looked at. */
export interface Wanted {
  readonly property: Property
  /** Of its relationships at most so many, newest first. */
  readonly limit: number
  /** A day, `YYYY-MM-DD`; null where dates decide nothing. */
  readonly validOn: string | null
}

/** The GraphQL document that reads them of many entities. */
export function valuesText(wanted: readonly Wanted[]): string {
  const byKind = new Map<string, string[]>()
  for (const [place, want] of wanted.entries()) {
    for (const [kind, reading] of want.property.readings) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), `p${place}: ${selectionOf(reading, want)}`])
    }
  }
  const fragments = [...byKind].map(([kind, fields]) => `... on ${kind} { ${fields.join('\n')} }`)
  return `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${fragments.join('\n')} } }`
}

function selectionOf({ leaf, list }: Reading, { limit, validOn }: Wanted): string {
  if (!list) return leaf.select
  const asOf = validOn === null ? '' : `, asOf: { validOn: ${JSON.stringify(validOn)} }`
  return `${list.field}(first: ${limit}${asOf}) { ${list.items} { v: ${leaf.select} } }`
}

/** For each of the ids the values of each property; an id that is no entity's has none. */
export async function readValues(
  asking: Asking,
  ids: readonly string[],
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, readonly (readonly Value[])[]>> {
  if (ids.length === 0 || wanted.length === 0) return new Map()
  const { nodes } = await ask(asking, valuesText(wanted), { ids })
  return new Map(ids.map((id, row) => [id, wanted.map(({ property }, place) => valuesIn(nodes[row], property, place))]))
}

// biome-ignore lint/suspicious/noExplicitAny: the document decides what a node holds
function valuesIn(node: any, property: Property, place: number): readonly Value[] {
  const reading = property.readings.get(node?.__typename)
  if (!reading) return []
  const { leaf, list } = reading
  const data = node[`p${place}`]
  if (!list) return leaf.read(data)
  return data[list.items].flatMap(({ v }: { v: unknown }) => {
    const values = leaf.read(v)
    return values.length > 0 ? values : [NO_VALUE]
  })
}
