import { stringify } from 'csv-stringify/sync'
import type { Chunk, ExportFile, ExportFormat } from './exportFormat.ts'
import type { Rows, Table } from './table.ts'
import { tablesOf } from './tables.ts'

/** CSV tables for `neo4j-admin database import full`, with a file of the command's options. */
export const csv: ExportFormat = {
  description: 'CSV for neo4j-admin database import, with a table for each kind and each relationship type.',
  single: null,
  filesOf(reader) {
    const tables = tablesOf(reader)
    return [optionsFile(tables), ...tables.map(fileOf)]
  },
}

const fileOf = ({ name, header, pages }: Table): ExportFile => ({
  name,
  async *chunks(): AsyncGenerator<Chunk> {
    yield { text: stringify([header]), records: 0 }
    for await (const { rows, records } of pages()) yield { text: linesOf(rows), records }
  },
})

// neo4j-admin reads a quoted empty field as an empty string and an unquoted one as null.
const linesOf = (rows: Rows['rows']): string => stringify(rows as unknown[][], { quoted_string: true })

/** The options of the import, for `neo4j-admin database import full @import.args`. */
const optionsFile = (tables: readonly Table[]): ExportFile => ({
  name: 'import.args',
  async *chunks() {
    const files = tables.map(({ sort, name }) => `--${sort}=${name}`)
    const options = ['--array-delimiter=U+001F', '--multiline-fields=true', '--bad-tolerance=0']
    yield { text: `${[...options, ...files].join('\n')}\n`, records: 0 }
  },
})
