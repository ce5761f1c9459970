import type { Kind } from '../../model/entities/entity.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import {
  type Columns,
  claimColumns,
  entityColumns,
  externalIdColumns,
  nameColumns,
  relationshipColumns,
  sourceColumns,
} from './columns.ts'
import { type ById, entityKinds, linkKinds, type Properties } from './pages.ts'
import type { Reading } from './reading.ts'

/** Values hold commas and semicolons; this character, the unit separator of ASCII, they do not. */
const LIST_SEPARATOR = '\u001f'

/** One table: its name, its header, and its rows page by page. */
export interface Table {
  readonly name: string
  readonly sort: 'nodes' | 'relationships'
  readonly header: readonly string[]
  pages(): AsyncGenerator<Rows>
}

export interface Rows {
  readonly rows: readonly (readonly unknown[])[]
  /** How many of these are records, and not what belongs to some. */
  readonly records: number
}

/** The tables of a graph; headers: https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/ */
export const tablesOf = (reading: Reading): readonly Table[] => [
  ...entityKinds().map((kind) => entityTable(reading, kind)),
  namesTable(reading),
  externalIdTable(reading),
  claimTable(reading),
  sourceTable(reading),
  ...linkKinds().map((kind) => relationshipTable(reading, kind)),
  hasNameTable(reading),
  fromSourceTable(reading),
]

function entityTable(reading: Reading, kind: Kind): Table {
  const { id: _, ...columns } = entityColumns(kind)
  return {
    name: `${kind.kind.toLowerCase()}.csv`,
    sort: 'nodes',
    header: ['id:ID(Entity)', ':LABEL', ...typed(columns)],
    async *pages() {
      const labels = `Entity${LIST_SEPARATOR}${kind.name}`
      for await (const page of reading.entities(kind))
        yield { rows: page.map((record) => [record.id, labels, ...cells(columns, record)]), records: page.length }
    },
  }
}

function relationshipTable(reading: Reading, kind: RelationshipKind): Table {
  const columns = relationshipColumns(kind)
  return {
    name: `${kind.type.toLowerCase()}.csv`,
    sort: 'relationships',
    header: [':START_ID(Entity)', ':END_ID(Entity)', ':TYPE', ...typed(columns)],
    async *pages() {
      for await (const page of reading.relationships(kind)) {
        const rows = page.map((record) => [record.fromId, record.toId, kind.type, ...cells(columns, record)])
        yield { rows, records: page.length }
      }
    },
  }
}

function namesTable(reading: Reading): Table {
  const columns = nameColumns()
  return {
    name: 'name.csv',
    sort: 'nodes',
    header: [':ID(Name)', ':LABEL', ...typed(columns)],
    pages: () =>
      namePages(reading, (id, names) => names.map((name, i) => [`${id} ${i}`, 'Name', ...cells(columns, name)])),
  }
}

function hasNameTable(reading: Reading): Table {
  return {
    name: 'has_name.csv',
    sort: 'relationships',
    header: [':START_ID(Entity)', ':END_ID(Name)', ':TYPE'],
    pages: () => namePages(reading, (id, names) => names.map((_, i) => [id, `${id} ${i}`, 'HAS_NAME'])),
  }
}

async function* namePages(
  reading: Reading,
  rowsOf: (id: string, names: readonly Properties[]) => readonly unknown[][],
): AsyncGenerator<Rows> {
  for (const kind of entityKinds())
    for await (const ids of reading.ids(kind)) {
      const names = await reading.names(ids)
      yield { rows: [...names].flatMap(([id, some]) => rowsOf(id, some)), records: 0 }
    }
}

function externalIdTable(reading: Reading): Table {
  const columns = externalIdColumns()
  return {
    name: 'external_id.csv',
    sort: 'nodes',
    header: [':ID(ExternalId)', ':LABEL', ...typed(columns)],
    pages: () =>
      pagesBeside(reading, reading.externalIds, (it) => [
        `${it.scheme}:${it.value}`,
        'ExternalId',
        ...cells(columns, it),
      ]),
  }
}

function claimTable(reading: Reading): Table {
  const { id: _, ...columns } = claimColumns()
  return {
    name: 'claim.csv',
    sort: 'nodes',
    header: ['id:ID(Claim)', ':LABEL', ...typed(columns)],
    pages: () => pagesBeside(reading, reading.claims, (claim) => [claim.id, 'Claim', ...cells(columns, claim)]),
  }
}

function fromSourceTable(reading: Reading): Table {
  return {
    name: 'from_source.csv',
    sort: 'relationships',
    header: [':START_ID(Claim)', ':END_ID(Source)', ':TYPE'],
    pages: () => pagesBeside(reading, reading.claims, ({ id, sourceId }) => [id, sourceId, 'FROM_SOURCE']),
  }
}

function sourceTable(reading: Reading): Table {
  const { id: _, ...columns } = sourceColumns()
  return {
    name: 'source.csv',
    sort: 'nodes',
    header: ['id:ID(Source)', ':LABEL', ...typed(columns)],
    async *pages() {
      for await (const page of reading.sources())
        yield { rows: page.map((source) => [source.id, 'Source', ...cells(columns, source)]), records: 0 }
    },
  }
}

/** A row for each thing that is kept beside records of either sort. */
async function* pagesBeside(
  reading: Reading,
  read: (ids: readonly string[]) => Promise<ById>,
  rowOf: (it: Properties) => readonly unknown[],
): AsyncGenerator<Rows> {
  for (const kind of [...entityKinds(), ...linkKinds()]) {
    for await (const ids of reading.ids(kind)) {
      const found = [...(await read(ids)).values()].flat()
      if (found.length > 0) yield { rows: found.map(rowOf), records: 0 }
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
