import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import {
  type Columns,
  claimColumns,
  entityColumns,
  externalIdColumns,
  nameColumns,
  relationshipColumns,
  sourceColumns,
} from './columns.ts'
import type { ExportReader } from './exportReader.ts'
import { type ById, entityKinds, exportedRelationshipTypes, type Properties } from './recordPages.ts'

/** The unit separator of ASCII, which no value contains, unlike commas and semicolons. */
const LIST_SEPARATOR = '\u001f'

/** A table with its rows in pages. */
export interface Table {
  readonly name: string
  readonly sort: 'nodes' | 'relationships'
  readonly header: readonly string[]
  pages(): AsyncGenerator<Rows>
}

export interface Rows {
  readonly rows: readonly (readonly unknown[])[]
  /** The number of these rows that are entities or relationships of the graph, not names, claims and the like. */
  readonly records: number
}

/** All tables of an export. Headers: https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/ */
export const tablesOf = (reader: ExportReader): readonly Table[] => [
  ...entityKinds().map((kind) => entityTable(reader, kind)),
  namesTable(reader),
  externalIdTable(reader),
  claimTable(reader),
  sourceTable(reader),
  ...exportedRelationshipTypes().map((kind) => relationshipTable(reader, kind)),
  hasNameTable(reader),
  fromSourceTable(reader),
]

function entityTable(reader: ExportReader, kind: KindDefinition): Table {
  const { id: _, ...columns } = entityColumns(kind)
  return {
    name: `${kind.kind.toLowerCase()}.csv`,
    sort: 'nodes',
    header: ['id:ID(Entity)', ':LABEL', ...typed(columns)],
    async *pages() {
      const labels = `Entity${LIST_SEPARATOR}${kind.name}`
      for await (const page of reader.entities(kind))
        yield { rows: page.map((record) => [record.id, labels, ...cells(columns, record)]), records: page.length }
    },
  }
}

function relationshipTable(reader: ExportReader, kind: RelationshipDefinition): Table {
  const columns = relationshipColumns(kind)
  return {
    name: `${kind.type.toLowerCase()}.csv`,
    sort: 'relationships',
    header: [':START_ID(Entity)', ':END_ID(Entity)', ':TYPE', ...typed(columns)],
    async *pages() {
      for await (const page of reader.relationships(kind)) {
        const rows = page.map((record) => [record.fromId, record.toId, kind.type, ...cells(columns, record)])
        yield { rows, records: page.length }
      }
    },
  }
}

function namesTable(reader: ExportReader): Table {
  const columns = nameColumns()
  return {
    name: 'name.csv',
    sort: 'nodes',
    header: [':ID(Name)', ':LABEL', ...typed(columns)],
    pages: () =>
      namePages(reader, (id, names) => names.map((name, i) => [`${id} ${i}`, 'Name', ...cells(columns, name)])),
  }
}

function hasNameTable(reader: ExportReader): Table {
  return {
    name: 'has_name.csv',
    sort: 'relationships',
    header: [':START_ID(Entity)', ':END_ID(Name)', ':TYPE'],
    pages: () => namePages(reader, (id, names) => names.map((_, i) => [id, `${id} ${i}`, 'HAS_NAME'])),
  }
}

async function* namePages(
  reader: ExportReader,
  rowsOf: (id: string, names: readonly Properties[]) => readonly unknown[][],
): AsyncGenerator<Rows> {
  for (const kind of entityKinds())
    for await (const ids of reader.ids(kind)) {
      const names = await reader.names(ids)
      yield { rows: [...names].flatMap(([id, some]) => rowsOf(id, some)), records: 0 }
    }
}

function externalIdTable(reader: ExportReader): Table {
  const columns = externalIdColumns()
  return {
    name: 'external_id.csv',
    sort: 'nodes',
    header: [':ID(ExternalId)', ':LABEL', ...typed(columns)],
    pages: () =>
      dependentPages(reader, reader.externalIds, (it) => [
        `${it.scheme}:${it.value}`,
        'ExternalId',
        ...cells(columns, it),
      ]),
  }
}

function claimTable(reader: ExportReader): Table {
  const { id: _, ...columns } = claimColumns()
  return {
    name: 'claim.csv',
    sort: 'nodes',
    header: ['id:ID(Claim)', ':LABEL', ...typed(columns)],
    pages: () => dependentPages(reader, reader.claims, (claim) => [claim.id, 'Claim', ...cells(columns, claim)]),
  }
}

function fromSourceTable(reader: ExportReader): Table {
  return {
    name: 'from_source.csv',
    sort: 'relationships',
    header: [':START_ID(Claim)', ':END_ID(Source)', ':TYPE'],
    pages: () => dependentPages(reader, reader.claims, ({ id, sourceId }) => [id, sourceId, 'FROM_SOURCE']),
  }
}

function sourceTable(reader: ExportReader): Table {
  const { id: _, ...columns } = sourceColumns()
  return {
    name: 'source.csv',
    sort: 'nodes',
    header: ['id:ID(Source)', ':LABEL', ...typed(columns)],
    async *pages() {
      for await (const page of reader.sources())
        yield { rows: page.map((source) => [source.id, 'Source', ...cells(columns, source)]), records: 0 }
    },
  }
}

/** One row for each node that depends on a record, such as a claim or an external id, for all records. */
async function* dependentPages(
  reader: ExportReader,
  read: (ids: readonly string[]) => Promise<ById>,
  rowOf: (it: Properties) => readonly unknown[],
): AsyncGenerator<Rows> {
  for (const kind of [...entityKinds(), ...exportedRelationshipTypes()]) {
    for await (const ids of reader.ids(kind)) {
      const dependents = [...(await read(ids)).values()].flat()
      if (dependents.length > 0) yield { rows: dependents.map(rowOf), records: 0 }
    }
  }
}

const typed = (columns: Columns): string[] => Object.entries(columns).map(([name, type]) => `${name}:${type}`)

const cells = (columns: Columns, record: Properties): unknown[] =>
  Object.keys(columns).map((name) => cell(record[name]))

const cell = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.join(LIST_SEPARATOR)
  return typeof value === 'boolean' ? String(value) : value
}
