import { claimColumns, externalIdColumns, nameColumns, sourceColumns } from './columns.ts'
import type { ExportReader } from './exportReader.ts'
import { type ById, entityKinds, exportedRelationshipTypes, type Properties } from './recordPages.ts'
import { cells, headerOf, type Rows, type Table } from './table.ts'

export function namesTable(reader: ExportReader): Table {
  const columns = nameColumns()
  return {
    name: 'name.csv',
    sort: 'nodes',
    header: [':ID(Name)', ':LABEL', ...headerOf(columns)],
    pages: () =>
      namePages(reader, (id, names) => names.map((name, i) => [`${id} ${i}`, 'Name', ...cells(columns, name)])),
  }
}

export function hasNameTable(reader: ExportReader): Table {
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

export function externalIdTable(reader: ExportReader): Table {
  const columns = externalIdColumns()
  return {
    name: 'external_id.csv',
    sort: 'nodes',
    header: [':ID(ExternalId)', ':LABEL', ...headerOf(columns)],
    pages: () =>
      dependentPages(reader, reader.externalIds, (it) => [
        `${it.scheme}:${it.value}`,
        'ExternalId',
        ...cells(columns, it),
      ]),
  }
}

export function claimTable(reader: ExportReader): Table {
  const { id: _, ...columns } = claimColumns()
  return {
    name: 'claim.csv',
    sort: 'nodes',
    header: ['id:ID(Claim)', ':LABEL', ...headerOf(columns)],
    pages: () => dependentPages(reader, reader.claims, (claim) => [claim.id, 'Claim', ...cells(columns, claim)]),
  }
}

export function fromSourceTable(reader: ExportReader): Table {
  return {
    name: 'from_source.csv',
    sort: 'relationships',
    header: [':START_ID(Claim)', ':END_ID(Source)', ':TYPE'],
    pages: () => dependentPages(reader, reader.claims, ({ id, sourceId }) => [id, sourceId, 'FROM_SOURCE']),
  }
}

export function sourceTable(reader: ExportReader): Table {
  const { id: _, ...columns } = sourceColumns()
  return {
    name: 'source.csv',
    sort: 'nodes',
    header: ['id:ID(Source)', ':LABEL', ...headerOf(columns)],
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
