import { escapedMarkup } from '../../lib/text/escapedMarkup.ts'
import type { Kind } from '../../model/entities/entity.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import { type Columns, type ColumnType, saidOfEntity, saidOfRelationship } from './columns.ts'
import type { Chunk, Format } from './format.ts'
import { entityKinds, idsOf, linkKinds, type Properties } from './pages.ts'
import type { Reading } from './reading.ts'

/**
 * The network alone: entities as nodes, relationships as edges, with what they say and the ids of their sources.
 * http://graphml.graphdrawing.org/specification.html
 */
export const graphml: Format = {
  description: 'GraphML, which Gephi, Cytoscape, NetworkX and igraph open: entities and relationships.',
  single: { extension: 'graphml', mediaType: 'application/graphml+xml; charset=utf-8' },
  filesOf: (reading) => [{ name: 'graph.graphml', chunks: () => document(reading) }],
}

// Gephi shows the attribute `label`.
const BESIDE: Columns = { label: 'string', sources: 'string' }
const nodeColumns = (kind: Kind): Columns => ({ ...BESIDE, kind: 'string', ...without(saidOfEntity(kind), ['id']) })
const edgeColumns = (kind: RelationshipKind): Columns => ({
  ...BESIDE,
  type: 'string',
  ...without(saidOfRelationship(kind), ['id', 'fromId', 'toId']),
})

const without = (columns: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))

async function* document(reading: Reading): AsyncGenerator<Chunk> {
  yield { text: opening(), records: 0 }
  for (const kind of entityKinds()) yield* nodes(reading, kind)
  for (const kind of linkKinds()) yield* edges(reading, kind)
  yield { text: '</graph>\n</graphml>\n', records: 0 }
}

function opening(): string {
  const keys = [
    ...keysOf('node', Object.assign({}, ...entityKinds().map(nodeColumns))),
    ...keysOf('edge', Object.assign({}, ...linkKinds().map(edgeColumns))),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph id="migration-governance" edgedefault="directed">
`
}

const keysOf = (sort: 'node' | 'edge', columns: Columns): string[] =>
  Object.entries(columns).map(
    ([name, type]) => `<key id="${sort}.${name}" for="${sort}" attr.name="${name}" attr.type="${typeName(type)}"/>`,
  )

/** GraphML has no lists: one is a text with a semicolon and a space between its members. */
const typeName = (type: ColumnType): string => (type === 'string[]' ? 'string' : type)

async function* nodes(reading: Reading, kind: Kind): AsyncGenerator<Chunk> {
  const columns = nodeColumns(kind)
  for await (const page of reading.entities(kind)) {
    const sources = await sourcesOf(reading, page)
    const text = page.map((record) => {
      const data = { ...record, label: record.name, kind: kind.kind, sources: sources(record) }
      return `<node id=${attribute(record.id)}>${dataOf('node', columns, data)}</node>\n`
    })
    yield { text: text.join(''), records: page.length }
  }
}

async function* edges(reading: Reading, kind: RelationshipKind): AsyncGenerator<Chunk> {
  const columns = edgeColumns(kind)
  for await (const page of reading.relationships(kind)) {
    const sources = await sourcesOf(reading, page)
    const text = page.map((record) => {
      const label = (kind.toldApartBy && record[kind.toldApartBy]) ?? kind.type
      const data = { ...record, label, type: kind.type, sources: sources(record) }
      const ends = `source=${attribute(record.fromId)} target=${attribute(record.toId)}`
      return `<edge id=${attribute(record.id)} ${ends}>${dataOf('edge', columns, data)}</edge>\n`
    })
    yield { text: text.join(''), records: page.length }
  }
}

/** On which sources the standing claims about a record rest. */
async function sourcesOf(reading: Reading, page: readonly Properties[]) {
  const claims = await reading.claims(idsOf(page))
  return ({ id }: Properties): string[] => {
    const standing = (claims.get(String(id)) ?? []).filter(({ withdrawnAt }) => withdrawnAt == null)
    return [...new Set(standing.map(({ sourceId }) => String(sourceId)))]
  }
}

const dataOf = (sort: 'node' | 'edge', columns: Columns, record: Properties): string =>
  Object.keys(columns)
    .filter((name) => record[name] != null && String(record[name]) !== '')
    .map((name) => `<data key="${sort}.${name}">${escaped(textOf(record[name]))}</data>`)
    .join('')

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value))

const attribute = (value: unknown): string => `"${escaped(String(value))}"`

// What XML 1.0 cannot hold in any form: control characters and halves of characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const escaped = (text: string): string => escapedMarkup(text.replace(UNFIT, ''))
