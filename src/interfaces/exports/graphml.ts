import { escapeMarkup } from '../../lib/text/escapeMarkup.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { type Columns, type ColumnType, valueColumnsOfEntity, valueColumnsOfRelationship } from './columns.ts'
import type { Chunk, ExportFormat } from './exportFormat.ts'
import type { ExportReader } from './exportReader.ts'
import { entityKinds, exportedRelationshipTypes, idsOf, type Properties } from './recordPages.ts'

/**
 * The network: entities as nodes and relationships as edges, with their values and the ids of their sources.
 * http://graphml.graphdrawing.org/specification.html
 */
export const graphml: ExportFormat = {
  description: 'GraphML for Gephi, Cytoscape, NetworkX and igraph: entities and relationships.',
  single: { extension: 'graphml', mediaType: 'application/graphml+xml; charset=utf-8' },
  filesOf: (reader) => [{ name: 'graph.graphml', chunks: () => document(reader) }],
}

// Gephi displays the attribute `label`.
const DERIVED: Columns = { label: 'string', sources: 'string' }
const nodeColumns = (kind: KindDefinition): Columns => ({
  ...DERIVED,
  kind: 'string',
  ...without(valueColumnsOfEntity(kind), ['id']),
})
const edgeColumns = (kind: RelationshipDefinition): Columns => ({
  ...DERIVED,
  type: 'string',
  ...without(valueColumnsOfRelationship(kind), ['id', 'fromId', 'toId']),
})

const without = (columns: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)))

async function* document(reader: ExportReader): AsyncGenerator<Chunk> {
  yield { text: opening(), records: 0 }
  for (const kind of entityKinds()) yield* nodes(reader, kind)
  for (const kind of exportedRelationshipTypes()) yield* edges(reader, kind)
  yield { text: '</graph>\n</graphml>\n', records: 0 }
}

function opening(): string {
  const keys = [
    ...keysOf('node', Object.assign({}, ...entityKinds().map(nodeColumns))),
    ...keysOf('edge', Object.assign({}, ...exportedRelationshipTypes().map(edgeColumns))),
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

/** GraphML has no list type: a list is written as one string, its items separated by a semicolon and a space. */
const typeName = (type: ColumnType): string => (type === 'string[]' ? 'string' : type)

async function* nodes(reader: ExportReader, kind: KindDefinition): AsyncGenerator<Chunk> {
  const columns = nodeColumns(kind)
  for await (const page of reader.entities(kind)) {
    const sources = await sourcesOf(reader, page)
    const text = page.map((record) => {
      const data = { ...record, label: record.name, kind: kind.kind, sources: sources(record) }
      return `<node id=${attribute(record.id)}>${dataOf('node', columns, data)}</node>\n`
    })
    yield { text: text.join(''), records: page.length }
  }
}

async function* edges(reader: ExportReader, kind: RelationshipDefinition): AsyncGenerator<Chunk> {
  const columns = edgeColumns(kind)
  for await (const page of reader.relationships(kind)) {
    const sources = await sourcesOf(reader, page)
    const text = page.map((record) => {
      const label = (kind.discriminator && record[kind.discriminator]) ?? kind.type
      const data = { ...record, label, type: kind.type, sources: sources(record) }
      const ends = `source=${attribute(record.fromId)} target=${attribute(record.toId)}`
      return `<edge id=${attribute(record.id)} ${ends}>${dataOf('edge', columns, data)}</edge>\n`
    })
    yield { text: text.join(''), records: page.length }
  }
}

/** Returns a function that gives the ids of the sources of a record's active claims. */
async function sourcesOf(reader: ExportReader, page: readonly Properties[]) {
  const claims = await reader.claims(idsOf(page))
  return ({ id }: Properties): string[] => {
    const active = (claims.get(String(id)) ?? []).filter(({ withdrawnAt }) => withdrawnAt == null)
    return [...new Set(active.map(({ sourceId }) => String(sourceId)))]
  }
}

const dataOf = (sort: 'node' | 'edge', columns: Columns, record: Properties): string =>
  Object.keys(columns)
    .filter((name) => record[name] != null && String(record[name]) !== '')
    .map((name) => `<data key="${sort}.${name}">${escaped(textOf(record[name]))}</data>`)
    .join('')

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value))

const attribute = (value: unknown): string => `"${escaped(String(value))}"`

// Characters that XML 1.0 does not allow even when escaped: control characters and unpaired surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters on purpose
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const escaped = (text: string): string => escapeMarkup(text.replace(ILLEGAL, ''))
