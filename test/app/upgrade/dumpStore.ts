import { canonicalJson } from '../../../src/lib/collections/canonicalJson.ts'
import { groupBy } from '../../../src/lib/collections/groupBy.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'

/** The parts of a store: for each label, type of relationship and sort of index one text an item, in a fixed order. */
export type StoreDump = Readonly<Record<string, readonly string[]>>

type Properties = Readonly<Record<string, unknown>>

/** Names in the place of ids, which differ from one recording to the next. */
export type NamesOfIds = ReadonlyMap<string, string>

// What differs between two stores that are equal: who migrated them when, and the random secrets of keys.
const NODES = `MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock
RETURN labels(n) AS labels, properties(n) AS properties`

const LINKS = `MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS properties, labels(a) AS fromLabels, properties(a) AS from,
  labels(b) AS toLabels, properties(b) AS to`

const INDEXES = `SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options, owningConstraint, state
RETURN name, {type: type, of: labelsOrTypes, on: properties, options: options, constraint: owningConstraint, state: state} AS properties`

const RANDOM = ['hash', 'prefix', 'lastUsedAt']

/**
 * Everything that a database holds, in a form in which two recordings of the same acts are equal: ids have the names
 * that the acts gave to what they made; times, digests and random values are left out.
 */
export async function dumpStore(graph: Graph, ids: Readonly<Record<string, string>>): Promise<StoreDump> {
  const names: NamesOfIds = new Map(Object.entries(ids).map(([name, id]) => [id, `<${name}>`]))
  const { read } = graph.counting(60_000)
  const nodes = (await read(NODES)).map(({ labels, properties }) => nodeOf(labels, properties, names))
  const links = (await read(LINKS)).map(({ type, properties, fromLabels, from, toLabels, to }) => {
    const ends = { from: endOf(fromLabels, from, names), to: endOf(toLabels, to, names) }
    return { part: String(type), ...ends, ...plain(properties, names) }
  })
  const indexes = (await read(INDEXES)).map(({ name, properties }) => ({ part: 'indexes', name, properties }))
  const parts = groupBy([...nodes, ...links, ...indexes], ({ part }) => part)
  return Object.fromEntries([...parts].map(([part, items]) => [part, items.map(canonicalJson).sort()]))
}

/** A node belongs to the part of its kind, or else of its label. */
function nodeOf(labels: unknown, properties: unknown, names: NamesOfIds) {
  const own = (labels as string[]).filter((label) => label !== 'Entity')
  const part = own.length > 0 ? own.sort().join(':') : 'Entity'
  const kept = Object.entries(properties as Properties).filter(([name]) => part !== 'ApiKey' || !RANDOM.includes(name))
  return { part, ...plain(Object.fromEntries(kept), names) }
}

/** The end of a relationship: by its id where that tells it from others, else by all that it holds. */
function endOf(labels: unknown, properties: unknown, names: NamesOfIds): unknown {
  const node: Properties = nodeOf(labels, properties, names)
  return typeof node.id === 'string' && !/<(digest|a \w+)>/.test(node.id) ? node.id : node
}

const plain = (properties: unknown, names: NamesOfIds): Properties => named(properties, names) as Properties

/** A value with names in the place of ids; a text that holds JSON as what it holds. */
function named(value: unknown, names: NamesOfIds): unknown {
  if (typeof value === 'string') return isJson(value) ? named(JSON.parse(value), names) : namedText(value, names)
  if (Array.isArray(value)) return value.map((it) => named(it, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, named(REWORDED[name] ?? it, names)]))
}

// An answer that was given and is kept has the wording of its release.
const REWORDED: Readonly<Record<string, string>> = { message: '<message>' }

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const ID = /\b[a-z_]+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g
// The id of a source is a digest of what the source says, and equal in every recording.
const DIGEST = /(?<!source:)\b[0-9a-f]{32,}\b/g

const namedText = (text: string, names: NamesOfIds): string =>
  text
    .replace(ID, (id) => names.get(id) ?? `<a ${id.split(':')[0]}>`)
    .replace(UUID, '<uuid>')
    .replace(INSTANT, '<time>')
    .replace(DIGEST, '<digest>')
