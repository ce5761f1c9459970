import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { entityColumns, relationshipColumns } from './columns.ts'
import {
  claimTable,
  externalIdTable,
  fromSourceTable,
  hasNameTable,
  namesTable,
  sourceTable,
} from './dependentTables.ts'
import type { ExportReader } from './exportReader.ts'
import { entityKinds, exportedRelationshipTypes } from './recordPages.ts'
import { cells, headerOf, LIST_SEPARATOR, type Table } from './table.ts'

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
    header: ['id:ID(Entity)', ':LABEL', ...headerOf(columns)],
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
    header: [':START_ID(Entity)', ':END_ID(Entity)', ':TYPE', ...headerOf(columns)],
    async *pages() {
      for await (const page of reader.relationships(kind)) {
        const rows = page.map((record) => [record.fromId, record.toId, kind.type, ...cells(columns, record)])
        yield { rows, records: page.length }
      }
    },
  }
}
